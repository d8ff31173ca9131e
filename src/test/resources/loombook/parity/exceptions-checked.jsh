void io() throws java.io.IOException { throw new java.io.IOException("x"); }
io();
try { io(); } catch (java.io.IOException e) { System.out.println("caught " + e.getMessage()); }
Thread.sleep(1);
class My extends Exception { My(String m) { super(m); } }
throw new My("mine");
try { throw new My("m2"); } catch (My e) { System.out.println(e.getMessage() + " " + e.getClass().getSimpleName()); }
assert false : "never checked";
System.out.println("end");
