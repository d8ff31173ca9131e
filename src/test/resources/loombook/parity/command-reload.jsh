System.out.println("hello")
int x = 1
x++
broken
int f() {
    return x;
}
x
/drop f
/reload
/list
/reload -quiet
System.out.println(x)
/reload -restore
System.out.println("end")
