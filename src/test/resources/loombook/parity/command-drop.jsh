int x = 1
int f() { return x; }
class A {}
A a = null
/drop x
f()
System.out.println(x)
/vars
/drop A
/vars
/types
/drop nothing
/drop
/drop f a
/methods
/list
int x = 5
System.out.println(x)
/list -all
