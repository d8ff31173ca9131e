int x = 1
System.out.println(x)
/reset
System.out.println(x)
int y = 2
/list
/vars
