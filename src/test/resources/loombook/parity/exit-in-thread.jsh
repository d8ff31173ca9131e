var t = new Thread(() -> System.exit(4));
System.out.println("one");
t.start(); t.join(); Thread.sleep(2000);
System.out.println("two");
