void x(Object o) { switch (o) { case int i -> System.out.println(i); default -> System.out.println("d"); } }
x(1)
StableValue<String> s = null;
System.out.println("end");
