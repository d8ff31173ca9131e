void a() { b(); }
void b() { c(); }
void c() { d(); }
a(); System.out.println("x")
try { a(); } catch (Throwable t) { System.out.println("caught " + t.getClass().getSimpleName()); }
Runnable r = () -> a()
r.run(); System.out.println("y")
new Thread(() -> { try { a(); } catch (Throwable t) { System.out.println("thread " + t.getClass().getName()); } }).start()
Thread.sleep(200)
CompletableFuture.runAsync(() -> a()).join(); System.out.println("z")
void d() { System.out.println("d at last"); }
a(); System.out.println("w")
class U { Undefined u; void m() { System.out.println("m"); } }
new U().m(); System.out.println("v")
U u = null; System.out.println("u")
class Undefined {}
new U().m()
