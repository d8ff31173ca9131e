int rec(int n) { return rec(n + 1) + 1; }
rec(0)
try { rec(0); } catch (StackOverflowError e) { System.out.println("overflow"); }
System.out.println("alive");
