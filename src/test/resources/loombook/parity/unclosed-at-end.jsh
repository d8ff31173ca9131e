System.out.println("one");
int f() {
    System.out.println("never")
int x = 5;
System.out.println("swallowed");
