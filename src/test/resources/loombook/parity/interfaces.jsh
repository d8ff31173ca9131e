interface Greeter { String name(); default String greet() { return "hi " + name() + helper(); } private String helper() { return "!"; } static Greeter of(String n) { return () -> n; } }
System.out.println(Greeter.of("bob").greet());
interface Loud extends Greeter { default String greet() { return Greeter.super.greet().toUpperCase(); } }
Loud l = () -> "amy";
System.out.println(l.greet());
abstract class Named implements Greeter { public String name() { return "named"; } }
System.out.println(new Named() {}.greet());
interface Visitor<R> { R visit(Node n); }
class Node { <R> R accept(Visitor<R> v) { return v.visit(this); } }
System.out.println(new Node().<String>accept(n -> "visited"));
