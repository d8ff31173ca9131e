\u0053ystem.out.println("escaped");
int \u0061bc = 5; System.out.println(abc);
char c = '\u0027';
String s = "\u0022 + "x";
System.out.println("\uuu0041");
System.out.println("a\u000ab");
// comment \u000a System.out.println("from comment");
System.out.println("tab\there \s| \101 \x");
System.out.println("tab\there \s| \101");
