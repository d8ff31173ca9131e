System.out.println("one");
System.exit(0);
System.out.println("two");
