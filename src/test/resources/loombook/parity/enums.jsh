enum Op {
    ADD("+") { int apply(int a, int b) { return a + b; } },
    MUL("*") { int apply(int a, int b) { return a * b; } };
    final String sign;
    Op(String sign) { this.sign = sign; }
    abstract int apply(int a, int b);
}
for (Op op : Op.values()) System.out.println(op + op.sign + op.apply(3, 4));
System.out.println(Op.valueOf("ADD").getDeclaringClass().getSimpleName());
enum Color { RED, GREEN; Color next() { return values()[(ordinal() + 1) % values().length]; } }
System.out.println(Color.GREEN.next());
var em = new EnumMap<Color, Integer>(Map.of(Color.RED, 1));
System.out.println(em);
System.out.println(switch (Color.RED) { case RED -> 1; case GREEN -> 2; });
