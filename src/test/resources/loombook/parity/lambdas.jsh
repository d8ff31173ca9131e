int base = 10;
IntUnaryOperator add = i -> i + base;
System.out.println(add.applyAsInt(5));
base = 20;
System.out.println(add.applyAsInt(5));
Supplier<Supplier<String>> ss = () -> () -> "deep";
System.out.println(ss.get().get());
Runnable r = () -> {
    int local = 1;

    // a comment inside
    System.out.println(local + base);
};
r.run();
BiFunction<Integer, Integer, Integer> bf = Math::max
System.out.println(bf.apply(1, 2))
Comparator<String> byLen = Comparator.comparing(String::length)
System.out.println(Stream.of("ccc", "a", "bb").sorted(byLen).toList())
