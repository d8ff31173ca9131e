void v() { System.out.println("side"); }
/exit v()
/exit "s".length() > 3
/exit null
/exit int x = 5
/exit (byte) 0
System.out.println("no")
