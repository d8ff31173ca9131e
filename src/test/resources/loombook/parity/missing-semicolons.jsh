int x = 5
int y = x * 2
System.out.println(x + y)
String s = "a" + "b"
System.out.print(s)
System.out.println()
import java.util.concurrent.*
var t = new Thread(() -> System.out.println("in thread"))
t.start()
t.join()
if (x > 3) System.out.println("big")
for (int i = 0; i < 3; i++) System.out.print(i)
System.out.println(" end")
