Engine make() { return new Engine(4); }
class Car { Engine e = make(); public String toString() { return "Car" + e; } }
new Car()
System.out.println(new Car());
record Engine(int cylinders) {}
System.out.println(new Car());
Car c = new Car()
System.out.println(c.e.cylinders());
