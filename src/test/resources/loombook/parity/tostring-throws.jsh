class Bad { public String toString() { throw new RuntimeException("in toString"); } }
Bad b = new Bad();
System.out.println("after");
new Bad()
System.out.println("after expression"); new Bad(); System.out.println("same line");
b
System.out.println("end");
List.of(new Bad())
System.out.println("end2");
