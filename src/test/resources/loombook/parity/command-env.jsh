int x = 4
System.out.println("x " + x)
/env
/env --class-path .
/env
System.out.println("again " + x)
/env -class-path no-such-folder
System.out.println("still " + x)
/history
/list
