Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")))
System.out.print("no newline")
System.exit(0)
