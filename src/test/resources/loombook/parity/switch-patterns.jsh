Object o = 42;
String d = switch (o) {
    case Integer i when i > 40 -> "big " + i;
    case Integer i -> "int " + i;
    case String s -> "string";
    case null, default -> "other";
};
System.out.println(d);
record P(int x, Object y) {}
Object p = new P(1, "t");
if (p instanceof P(int x, String y) && x > 0) System.out.println(x + y);
int day = 3;
System.out.println(switch (day) { case 1, 7 -> "weekend"; default -> { String t = "work"; yield t + day; } });
switch (day) {
    case 3:
        System.out.println("three");
    case 4:
        System.out.println("fall");
        break;
    default:
        System.out.println("never");
}
System.out.println(o instanceof Integer n ? n + 1 : 0);
if (p instanceof P(_, var y)) System.out.println(y);
