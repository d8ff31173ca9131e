void f() {
/vars
}
String t = """
/list
"""
System.out.print(t)
int x = 5
/vars x
{
/list
}
System.out.println("end")
foo(
/exit
)
System.out.println("really")
/vars
