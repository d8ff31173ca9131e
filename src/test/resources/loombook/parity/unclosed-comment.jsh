System.out.println("one");
/* never closed
System.out.println("two");
