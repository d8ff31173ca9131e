int System = 5
System.out.println("x")
java.lang.System.out.println("y")
/drop System
System.out.println("z")
class String { public java.lang.String toString() { return "mine"; } }
java.lang.System.out.println(new String())
String s = "a"
/drop String
String s = "a"
System.out.println(s)
class List { }
System.out.println(new List() instanceof Object)
var l = java.util.List.of(1)
int length(String s) { return s.length(); } System.out.println(length("four"))
void println(Object o) { System.out.println("mine " + o); } println(3)
int var = 3
System.out.println(var)
int record = 1, sealed = 2, yield = 3, when = 4;
System.out.println(record + sealed + when)
int $ = 1, $$ = 2, _a = 3; System.out.println($ + $$ + _a)
int do_it$ = 5; System.out.println(do_it$)
int $1 = 77
System.out.println($1)
5 + 5
System.out.println($1)
