/nonsense
/s
/-
/?x
System.out.println("one")
 /vars
System.out.println("two") /vars
int x = 1;/vars
/vars;
/VARS
//vars
/**/
/*/vars*/ System.out.println("three")
/save
/open
/open no-such-file.jsh
System.out.println("end")
