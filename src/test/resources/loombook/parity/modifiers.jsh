final int x = 1;
x = 2;
System.out.println(x);
static int y = 3;
private int z = 4;
public void pub() { System.out.println(y + z); }
pub();
private static final String S = "s";
System.out.println(S);
synchronized void sync() { System.out.println("sync"); }
sync();
protected abstract class A { abstract int f(); }
System.out.println(new A() { int f() { return 9; } }.f());
volatile int v = 5;
transient int w = 6;
System.out.println(v + w);
native void nat();
default void d() {}
abstract void abs();
strictfp double sf() { return 1.5; }
System.out.println(sf());
public class Pub { public final int k = 1; }
System.out.println(new Pub().k);
