assert 1 > 2;
System.out.println("not enabled");
boolean on = false;
assert on = true;
System.out.println(on);
class K { static boolean enabled() { boolean e = false; assert e = true; return e; } }
System.out.println(K.enabled());
System.out.println(K.class.desiredAssertionStatus());
