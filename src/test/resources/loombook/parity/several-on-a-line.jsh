int a = 1; int b = 2; System.out.println(a + b);
int c = a; c++; c += b; System.out.println(c)
class P {} class Q extends P {} System.out.println(new Q() instanceof P);
void f() { System.out.println("f"); } f(); f()
int d = 3 /* c */ ; /* x */ System.out.println(d) // done
int e = 1; int e = "x"; System.out.println("skipped");
System.out.println(e); import java.util.regex.*; System.out.println(Pattern.matches("a+", "aaa"));
;;;
{ int z = 5; System.out.println(z); } System.out.println("after block");
for (;;) { break; } System.out.println("x"); while (false) {}
