System.out.println(
    "a"
    + "b"
)
int[] xs = {
  1,
  2,
}
System.out.println(xs.length)
var s = xs.length > 1
    ? "many"
    : "few"
System.out.println("s")
var t = xs.length > 1 ?
    "many" :
    "few"
System.out.println(t)
int sum = 1 +
  2 +
  3
System.out.println(sum)
boolean b = true &&
  false
String u = "a" +

  "b"
System.out.println(u + b)
Supplier<String> sup =
    () ->
        "lazy"
System.out.println(sup.get())
@Deprecated
void dep() { System.out.println("dep"); }
dep()
public
static
void split()
{
    System.out.println("split");
}
split()
if (b)
    System.out.println("if");
else
    System.out.println("else");
for (int i = 0; i < 2; i++)
    System.out.println(i);
return
