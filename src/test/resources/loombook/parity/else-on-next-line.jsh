int x = 1;
if (x > 3) System.out.println("big");
else System.out.println("small");
if (x > 3) {
    System.out.println("big");
}
else {
    System.out.println("small");
}
try { System.out.println("try"); }
catch (Exception e) { System.out.println("never"); }
finally { System.out.println("finally"); }
System.out.println("after");
do { x++; }
while (x < 5);
System.out.println(x);
