int a = 1; int b = 2; // end
/* c */ int x; /* d
 e */ int y
   int indented = 5   ;   
String t = """
    x
      y
    """
foo(
  1,
  2)
void foo(int a,
         int b) { System.out.println(a + b); }
foo(
  1,
  2)
/list
/vars
/methods
/list foo
/1-3
/e1
/list -all
