@FunctionalInterface interface Fn { int go(int x); }
Fn f = x -> x + 1;
System.out.println(f.go(1));
@Deprecated int old() { return 1; }
System.out.println(old());
@SuppressWarnings("unchecked")
List<String> raw() { return (List<String>) (List) new ArrayList(); }
System.out.println(raw());
@interface Marker { String value() default "d"; int[] nums() default {}; }
@Marker(nums = {1, 2})
class Marked {}
System.out.println(Marked.class.isAnnotationPresent(Marker.class));
class Over { @Override public String toString() { return "over"; } }
System.out.println(new Over());
