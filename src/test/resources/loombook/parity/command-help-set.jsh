/help /drop
/help intro
/set indent 2
/set
/set feedback
/set feedback verbose
int x = 5
/set mode mine -command
/set prompt mine "a" "b"
/? exit
/set foo
System.out.println("end")
