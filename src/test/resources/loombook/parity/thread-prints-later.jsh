var go = new CountDownLatch(1);
var done = new CountDownLatch(1);
new Thread(() -> { try { go.await(); System.out.println("background"); done.countDown(); } catch (InterruptedException e) { } }).start();
System.out.println("first");
go.countDown(); done.await();
System.out.println("last");
System.out.println("end");
