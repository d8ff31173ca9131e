int twice(int a) { return times(a, 2); }
twice(4)
System.out.println("before");
int r = twice(5);
System.out.println(r);
int times(int a, int b) { return a * b; }
System.out.println(twice(4));
r = twice(6);
System.out.println(r);
