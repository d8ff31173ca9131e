String greet(String w) { return "hello " + w; }
System.out.println("parts");
int before = 2;
/open lib/inner.jsh
System.out.println("parts end")
