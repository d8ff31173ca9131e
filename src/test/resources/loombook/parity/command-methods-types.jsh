void h() {}
<T> T id(T t) { return t; }
int f(int a) { return g(a); }
int sum(int... xs) { return 0; }
/methods
/methods f
/m -all
class A { B b; }
record R(int x) {}
interface I<T> {}
enum E1 { X, Y }
@interface Ann {}
/types
/types R A
/methods A
/imports
import static java.lang.Math.*
import java.util.regex.Pattern
/imports
