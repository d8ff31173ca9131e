var inner = "inner"
int broken = "x"; System.out.println("no")
System.out.println("inner")
/vars inner
