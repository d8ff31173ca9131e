int x = 5
/list
broken here
int x = 6
/list
/list -all
/list -start
/list x
/list 1-2
/list e1
/list 9
int f() {
    return 1;
}
/list f
/li -a
/list -all 1
"%s %d"
/list
