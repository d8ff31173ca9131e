System.out.println("u")
void f() {
