System.out.println("one");
Runtime.getRuntime().halt(2)
System.out.println("two");
