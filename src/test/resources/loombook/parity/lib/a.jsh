int deep = 5
int bad = "x"; System.out.println("no")
throw new RuntimeException("in a")
System.out.println("a" + deep)
/vars
/list