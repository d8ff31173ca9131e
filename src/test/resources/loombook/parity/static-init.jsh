class Init { static { System.out.println("static init"); } { System.out.println("instance init"); } static int v = 5; }
System.out.println("before");
System.out.println(Init.v);
new Init();
class Boom { static int x = 1 / 0; }
Boom.x
Boom.x
System.out.println("end");
static { System.out.println("top static"); }
{ System.out.println("top block"); }
