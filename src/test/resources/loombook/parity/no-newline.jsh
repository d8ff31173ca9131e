System.out.print("a");
System.out.print("b");
int x = 1;
System.out.print(x);
System.out.printf("%d-%s", 2, "z");
System.out.write(65);
System.out.flush();
System.out.print("\r");
System.out.print("no newline at the end");
