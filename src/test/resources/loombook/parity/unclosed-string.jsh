System.out.println("one");
String s = "no end;
System.out.println("two");
System.out.println('x);
System.out.println("three");
String t = """
  never closed
System.out.println("four");
