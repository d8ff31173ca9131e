int i = 99999999999
long l = 99999999999
String s = 'x'
int a[] = new int[3]{1,2,3}
for (int i = 0; i < 3; i++
System.out.println("in for"); ) {}
System.out.println("after");
if x > 3 { }
public class { 
}
System.out.println("more");
import java.util.*
import java.util.*;import java.io.*; System.out.println(new StringReader("r") != null)
package foo;
System.out.println("after package");
module m {}
System.out.println("after module");
System.out.println("unterminated
System.out.println("ok")
/* x */ /* y
*/ System.out.println("yy") /* z */
System.out.println("zz") // */
'
"
`
#
\
System.out.println("end")
