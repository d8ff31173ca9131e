void a() { b(); }
void b() { throw new IllegalArgumentException("x"); }
System.out.println(StackWalker.getInstance().walk(s -> s.count()));
try { a(); } catch (Exception e) { System.out.println(e.getStackTrace()[0]); }
System.out.println(Thread.currentThread().getStackTrace()[1].getMethodName());
