System.out.println("a"); int x = Integer.parseInt("q"); System.out.println("b")
System.out.println(x); Object o = (Object) "s"; Integer i = (Integer) o; System.out.println("c")
try { throw new Error("e"); } finally { System.out.println("finally"); } 
for (int k = 0; k < 3; k++) { System.out.println(k); if (k == 1) throw new Exception("k" + k); }
throw null
throw new Error(new Exception("cause"))
class X { X() { throw new UnsupportedOperationException(); } } new X(); System.out.println("d")
Object[] arr = new String[1]; arr[0] = 1; System.out.println("e")
System.out.println(arr[0])
Thread.currentThread().interrupt()
System.out.println(Thread.currentThread().isInterrupted())
Thread.sleep(10)
Thread.currentThread().interrupt(); Thread.sleep(10)
System.out.println("end")
