System.out.println("leaving")
/exit
System.out.println("no")
