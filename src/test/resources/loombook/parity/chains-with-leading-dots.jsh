Stream.of(1, 2, 3)
    .map(i -> i * 2)
    .forEach(System.out::println)
var n = List.of("c", "a", "b").stream()
    .sorted()
    .toList()
System.out.println(n.count())
var m = List.of("c", "a", "b").stream().
    sorted().
    toList();
System.out.println(m);
var sb = new StringBuilder("x")
    .append("y");
System.out.println(sb)
