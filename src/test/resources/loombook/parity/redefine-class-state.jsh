class Counter { static int n = 0; int id = ++n; int get() { return id; } }
Counter a = new Counter();
Counter b = new Counter();
System.out.println(a.get() + " " + b.get() + " " + Counter.n);
class Counter { static int n = 0; int id = ++n; int get() { return id * 100; } }
System.out.println(a.get() + " " + Counter.n);
class Counter { static int n = 0; int id = ++n; String name = "x"; int get() { return id * 100; } }
System.out.println(a);
System.out.println(Counter.n);
a = new Counter();
System.out.println(a.get() + a.name);
