1 + 1
"text"
$1 + 5
System.out.println($1 + $2 + $3)
int x = 10
x
x + 1
System.out.println($7)
new int[] {1, 2}
System.out.println($9.length)
x = 11
x++
System.out.println(x)
$12
nonsense
2 * 2
System.out.println($15)
$99
Math.sqrt(16)
System.out.println($17)
void v() {}
v()
List.of($1, $6)
System.out.println($21)
$1 = 100
System.out.println($1)
