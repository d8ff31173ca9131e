var t = Thread.ofVirtual().name("v").start(() -> System.out.println("virtual " + Thread.currentThread().isVirtual()));
t.join();
try (var e = Executors.newVirtualThreadPerTaskExecutor()) {
    var fs = IntStream.range(0, 5).mapToObj(i -> e.submit(() -> { Thread.sleep(5 * i); return i * i; })).toList();
    for (var f : fs) System.out.println(f.get());
}
var latch = new CountDownLatch(2);
for (int i = 0; i < 2; i++) Thread.startVirtualThread(latch::countDown);
latch.await();
System.out.println(latch.getCount());
