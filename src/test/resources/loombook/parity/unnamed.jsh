int _ = 5;
for (var _ : List.of(1, 2)) System.out.println("x");
try { Integer.parseInt("z"); } catch (NumberFormatException _) { System.out.println("bad"); }
BiFunction<Integer, Integer, Integer> f = (a, _) -> a;
System.out.println(f.apply(1, 2));
var _ = List.of(1);
int __ = 6;
System.out.println(__);
System.out.println(_);
record P(int a, int b) {}
if (new P(1, 2) instanceof P(var a, _)) System.out.println(a);
