System.out.println("one");
throw new IllegalStateException("boom");
System.out.println("two");
int div(int a) { return 1 / a; }
div(0); System.out.println("not printed");
System.out.println("three"); div(0); System.out.println("not printed either");
System.out.println("four");
int a = 1/0, b = 2;
System.out.println(a + " " + b);
new Exception("a value").getMessage()
void deep() { throw new RuntimeException("outer", new java.io.IOException("inner")); }
deep()
System.out.println("five");
