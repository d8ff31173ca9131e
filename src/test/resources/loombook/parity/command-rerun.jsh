System.out.println("one")
int x = 1
x++
/1
/!
/-2
/3
System.out.println(x)
/1-2
/list
/99
/2 3
System.out.println(x)
