int sum() { return later + 1; }
System.out.println(sum());
int later = 41;
System.out.println(sum());
String later = "text";
System.out.println(sum());
