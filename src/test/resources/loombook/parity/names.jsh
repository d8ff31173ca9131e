System.out.println(Thread.currentThread().getName());
System.out.println(Thread.currentThread().getThreadGroup().getName());
class A {}
System.out.println(A.class.getSimpleName());
System.out.println(A.class.getName());
System.out.println(new A() {}.getClass().getName());
record R(int x) {}
System.out.println(R.class);
enum E { X { } }
System.out.println(E.X.getClass());
Runnable r = () -> System.out.println(new Throwable().getStackTrace()[0].getMethodName());
r.run();
interface I { class J {} }
System.out.println(I.J.class.getTypeName());
System.out.println(new int[0].getClass());
void m() { System.out.println(new Object(){}.getClass().getEnclosingMethod().getName()); }
m();
