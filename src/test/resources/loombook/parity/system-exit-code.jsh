Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
System.out.println("one"); System.exit(3); System.out.println("same line");
System.out.println("two");
