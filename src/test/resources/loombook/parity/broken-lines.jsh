System.out.println("one");
int = 5;
)(
System.out.println("two" + );
}
System.out.println("three");
foo bar baz
int x = "string";
System.out.println(undefined);
undefinedMethod(3);
@#%
System.out.println("four") System.out.println("five");
class { }
x.y.z = 3;
5 = x;
else { System.out.println("else"); }
case 1:
catch (Exception e) {}
System.out.println("end");
goto x;
int class = 3;
String s = 'abc';
char c = 'ab';
0777777777777
09
1_000_
System.out.println(1_000);
