int f() { return 1; }
int g() { return f() * 10; }
System.out.println(g());
int f() { return 2; }
System.out.println(g());
long f() { return 3; }
System.out.println(g());
int f(int a) { return a; }
System.out.println(f(7) + f());
int g() { return (int) f() * 10; }
System.out.println(g());
