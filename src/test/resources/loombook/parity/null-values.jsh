String s = null;
s
s.length()
System.out.println(s);
Object o
System.out.println(o)
int[] a = null; System.out.println(a == null);
Integer i = null; int j = i; System.out.println("not reached");
System.out.println(j);
char c
System.out.println((int) c)
boolean z
System.out.println(z)
double d
System.out.println(d)
