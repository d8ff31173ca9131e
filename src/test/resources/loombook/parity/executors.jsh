var pool = Executors.newFixedThreadPool(2, r -> { Thread t = new Thread(r); t.setDaemon(true); return t; });
Future<Integer> f = pool.submit(() -> 6 * 7);
System.out.println(f.get());
var cf = CompletableFuture.supplyAsync(() -> "a").thenApply(s -> s + "b").thenCombine(CompletableFuture.completedFuture("c"), String::concat);
System.out.println(cf.join());
Future<Integer> bad = pool.submit(() -> { if (true) throw new IllegalStateException("no"); return 1; });
bad.get()
try { bad.get(); } catch (ExecutionException e) { System.out.println(e.getCause()); }
pool.shutdown();
System.out.println(pool.awaitTermination(1, TimeUnit.SECONDS));
