class Outer {
    static int count;
    static class Nested { int v = ++count; class Inner { int w = v * 10; } }
    interface Hook { void run(); }
    Hook hook() { class Local implements Hook { public void run() { System.out.println("local " + count); } } return new Local(); }
}
var n = new Outer.Nested();
System.out.println(n.v);
System.out.println(n.new Inner().w);
new Outer().hook().run();
static class Top { static String s = "top"; }
System.out.println(Top.s);
Object o = new Object() { public String toString() { return "anon"; } };
System.out.println(o);
var p = new Object() { int hidden = 7; };
System.out.println(p.hidden);
