outer:
for (int i = 0; i < 3; i++) {
    for (int j = 0; j < 3; j++) {
        if (j == 2) continue outer;
        if (i == 2) break outer;
        System.out.println(i + "," + j);
    }
}
int n = 0
while (true) { if (++n > 4) break; }
System.out.println(n)
do n--; while (n > 0)
System.out.println(n)
block: { if (n == 0) break block; System.out.println("skipped"); }
synchronized (List.class) { System.out.println("locked"); }
break;
continue;
return;
return 5;
System.out.println("end")
