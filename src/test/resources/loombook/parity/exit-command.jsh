System.out.println("one");
/exit
System.out.println("two");
