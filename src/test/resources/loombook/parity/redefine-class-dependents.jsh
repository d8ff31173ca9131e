class Base { String hi() { return "base"; } }
class Derived extends Base { String hi() { return "derived of " + super.hi(); } }
Base b = new Derived();
System.out.println(b.hi());
class Base { String hi() { return "new base"; } }
System.out.println(b.hi());
class Base { String hi() { return "newer base"; } int more() { return 1; } }
System.out.println(b);
b = new Derived();
System.out.println(b.hi() + b.more());
