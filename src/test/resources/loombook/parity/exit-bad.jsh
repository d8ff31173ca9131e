/exit "text"
System.out.println("still here");
/exit undefined
System.out.println("still here 2");
/exit 1/0
System.out.println("still here 3");
/exit 5L
/ex
System.out.println("gone");
