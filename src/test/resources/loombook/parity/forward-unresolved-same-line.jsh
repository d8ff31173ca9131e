void f() { g(); }
f(); System.out.println("same line, after unresolved");
System.out.println("next line");
int v = h(); System.out.println("after rejected");
int h() { return i(); }
int w = h(); System.out.println("w " + w);
int i() { return 3; }
w = h(); System.out.println("w " + w);
