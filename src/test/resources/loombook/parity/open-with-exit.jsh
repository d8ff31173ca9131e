/open lib/a.jsh
System.out.println("back " + deep)
/open lib/exit.jsh
System.out.println("never")
