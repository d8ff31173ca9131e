// a comment
/* block */ int x = 1; // trailing
/** javadoc */
int y = /* inside */ 2;
/*
 * many
 * lines
 */
System.out.println(x /* mid */ + y); /* after
spans */ System.out.println("after spanning comment");
// int z = 3;
System.out.println("http://no.comment"); // yes
System.out.println("/* no comment */");
/**/ System.out.println("empty comment"); /**/
/***/
int f(/* no params */) { // comment
    return 1; /* c */ // d
} // end f
System.out.println(f());
char q = '"'; /* " */ char r = '\''; // '
System.out.println(q + "" + r);
//
/// markdown doc
void g() {}
System.out.println("end") /* unclosed? no */
