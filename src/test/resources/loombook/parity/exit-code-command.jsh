int code = 2
System.out.println("one");
/exit code + 1
System.out.println("two");
