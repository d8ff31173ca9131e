int x = 5
String s = "a\nb"
x + 1
int f(int a) { return g(a); }
class A { B b; }
/vars
B b
var l = List.of(1, "a")
int y
/vars
/vars -all
x = 7
/vars x
/v 1
/vars nosuch
/vars f
/vars -bad
char c = 'q'
double[] d = {1.5}
String s = "again"
/vars
