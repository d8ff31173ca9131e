record Range(int lo, int hi) {
    Range {
        if (lo > hi) throw new IllegalArgumentException(lo + ">" + hi);
    }
    static Range of(int n) { return new Range(0, n); }
    int size() { return hi - lo; }
}
System.out.println(Range.of(3));
new Range(3, 1)
System.out.println(new Range(1, 3).size());
System.out.println(new Range(1, 3).equals(new Range(1, 3)));
record Pair<A, B>(A a, B b) { <C> Pair<A, C> with(C c) { return new Pair<>(a, c); } }
System.out.println(new Pair<>("x", 1).with(2.5));
record Empty() {}
System.out.println(new Empty());
