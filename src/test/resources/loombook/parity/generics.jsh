<T extends Comparable<T>> T max(List<T> l) { T m = l.get(0); for (T t : l) if (t.compareTo(m) > 0) m = t; return m; }
System.out.println(max(List.of(3, 9, 4)));
class Box<T> { T v; Box(T v) { this.v = v; } <R> Box<R> map(Function<? super T, ? extends R> f) { return new Box<>(f.apply(v)); } }
var b = new Box<>("abc").map(String::length);
System.out.println(b.v + 1);
Map<String, List<Integer>> m = new TreeMap<>();
m.computeIfAbsent("a", k -> new ArrayList<>()).add(1);
System.out.println(m);
static <A, B> Function<A, B> constant(B b) { return a -> b; }
System.out.println(constant("k").apply(1));
