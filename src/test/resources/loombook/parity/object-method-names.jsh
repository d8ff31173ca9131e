public String toString() { return "me"; }
public boolean equals(Object o) { return true; }
public int hashCode() { return 1; }
int toString(int x) { return x; }
System.out.println(toString(1));
void wait2() {}
void notify() {}
String getClass() { return "x"; }
int clone() { return 1; }
void finalize() {}
System.out.println("end");
void main() { System.out.println("main ran"); }
main()
static void main(String[] args) { System.out.println("main args " + args.length); }
main(new String[2])
