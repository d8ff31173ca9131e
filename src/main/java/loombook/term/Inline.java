package loombook.term;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The text of a paragraph, heading or table cell. Where there are no colours, Markdown's own signs
/// stay.
final class Inline extends AbstractVisitor {
    private final Ink ink;
    private final Flow flow;
    private final Deque<Role> roles = new ArrayDeque<>();

    private Inline(Ink ink, int width) {
        this.ink = ink;
        this.flow = new Flow(width);
    }

    /// The children of a node as lines.
    ///
    /// @param role of all that has no other
    static List<String> lines(Node node, Role role, int width, Ink ink) {
        Inline inline = new Inline(ink, width);
        inline.roles.push(role);
        inline.visitChildren(node);
        return inline.flow.lines();
    }

    @Override
    public void visit(Text text) {
        words(text.getLiteral());
    }

    private void words(String text) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                put(word);
                flow.space();
            } else {
                word.append(text.charAt(i));
            }
        }
        put(word);
    }

    private void put(StringBuilder word) {
        if (!word.isEmpty()) {
            flow.add(ink.paint(roles.peek(), word.toString()));
            word.setLength(0);
        }
    }

    /// Stays on one line.
    @Override
    public void visit(Code code) {
        flow.add(
                ink.colour()
                        ? ink.paint(Role.CODE, code.getLiteral())
                        : "`" + code.getLiteral() + "`");
    }

    @Override
    public void visit(Emphasis emphasis) {
        within(Role.EMPHASIS, "*", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        within(Role.STRONG, "**", strong);
    }

    private void within(Role role, String sign, Node node) {
        flow.add(ink.colour() ? "" : sign);
        roles.push(role);
        visitChildren(node);
        roles.pop();
        flow.add(ink.colour() ? "" : sign);
    }

    /// Where it leads can be read, and typed elsewhere.
    @Override
    public void visit(Link link) {
        roles.push(Role.LINK);
        visitChildren(link);
        roles.pop();
        boolean named =
                link.getFirstChild() instanceof Text text
                        && text.getNext() == null
                        && text.getLiteral().equals(link.getDestination());
        if (!named) {
            flow.space();
            flow.add(ink.paint(Role.DIM, "(" + link.getDestination() + ")"));
        }
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    @Override
    public void visit(HtmlInline html) {
        words(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        flow.space();
    }

    @Override
    public void visit(HardLineBreak end) {
        flow.lineBreak();
    }
}
