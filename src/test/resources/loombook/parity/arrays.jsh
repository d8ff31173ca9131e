int[] a = {3, 1, 2};
Arrays.sort(a)
System.out.println(Arrays.toString(a));
int b[] = {1, 2}, c = 3;
System.out.println(b.length + c);
a[5] = 1
a[0] = 9
System.out.println(a[0]);
String[][] g = new String[2][2];
g[0][0] = "x"
System.out.println(Arrays.deepToString(g));
int sum(int... xs) { int s = 0; for (int x : xs) s += x; return s; }
System.out.println(sum() + sum(1) + sum(1, 2));
new int[-1]
System.out.println(Arrays.stream(a).sum());
