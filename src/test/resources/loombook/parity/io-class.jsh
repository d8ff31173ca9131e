IO.println("io");
IO.print("a");
IO.println();
IO.println(List.of(1, 2));
println("no such");
System.out.println(IO.readln());
System.out.println("x".repeat(3));
System.out.format("%5.2f|%-5s|%05d%n", 3.14159, "ab", 42);
System.out.println(String.join(",", new TreeSet<>(Set.of("b", "a"))));
