int x = 10
x += 5
System.out.println("x=" + x)
/2
/3
/2-3
/x
/-1
/-3
/!
/1 2
/2 99
/5-2
/s1
bad bad bad
/e1
/!
System.out.println(x)
/list
