{
    int hidden = 1;
    System.out.println(hidden);
}
System.out.println(hidden);
if (true) { int k = 2; System.out.println(k); }
for (int i = 0; i < 2; i++) {
    System.out.print(i);

    System.out.println();
}
int hidden = 3;
System.out.println(hidden);
