sealed interface Shape permits Circle, Square {}
record Circle(double r) implements Shape {}
record Square(double s) implements Shape {}
double area(Shape s) {
    return switch (s) {
        case Circle(var r) -> 3 * r * r;
        case Square(var a) -> a * a;
    };
}
System.out.println(area(new Circle(2)));
System.out.println(area(new Square(3)));
sealed interface Tree { record Leaf(int v) implements Tree {} record Node(Tree l, Tree r) implements Tree {} }
int total(Tree t) { return switch (t) { case Tree.Leaf(int v) -> v; case Tree.Node(Tree l, Tree r) -> total(l) + total(r); }; }
System.out.println(total(new Tree.Node(new Tree.Leaf(1), new Tree.Leaf(2))));
final class Extra implements Shape {}
System.out.println("done");
