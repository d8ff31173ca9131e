int before = 1
/open lib/parts.jsh
System.out.println(greet("main") + before)
/open lib/inner.jsh
System.out.println(inner)
/open PRINTING
printf("%d%n", 5)
/open JAVASE
System.out.println(Pattern.quote("x"))
/list -start
