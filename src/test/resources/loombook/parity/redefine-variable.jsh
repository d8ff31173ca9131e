int x = 1;
int y = x + 1;
System.out.println(y);
String x = "s";
System.out.println(x + y);
int x;
System.out.println(x);
var x = List.of(1);
System.out.println(x);
x = null
System.out.println(x);
x = "wrong"
System.out.println(y);
