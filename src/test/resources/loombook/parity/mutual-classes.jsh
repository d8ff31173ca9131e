class Ping { Pong other; int n; Ping(int n) { this.n = n; if (n > 0) other = new Pong(n - 1); } int depth() { return other == null ? n : other.depth() + 1; } }
System.out.println("one");
class Pong { Ping other; Pong(int n) { if (n > 0) other = new Ping(n - 1); } int depth() { return other == null ? 0 : other.depth() + 1; } }
System.out.println(new Ping(5).depth());
boolean even(int n) { return n == 0 || odd(n - 1); }
boolean odd(int n) { return n != 0 && even(n - 1); }
System.out.println(even(10) + " " + odd(7));
