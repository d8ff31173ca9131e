package loombook.session;

import loombook.session.Activity.Doing;
import loombook.session.Activity.Life;

import java.util.List;

/// A chapter of which it is recorded what its threads do, with some methods to keep them busy.
final class RecordedBook implements AutoCloseable {
    private final Book book;

    private RecordedBook(Book book) {
        this.book = book;
    }

    static RecordedBook open() {
        Book book = Book.with().preview().open();
        book.session().record();
        book.given(
                """
                String slow(String what, int ms) throws Exception {
                    Thread.sleep(ms);
                    return what;
                }
                String bad() { throw new IllegalStateException("bad"); }
                ExecutorService each() { return Executors.newVirtualThreadPerTaskExecutor(); }
                """);
        return new RecordedBook(book);
    }

    void given(String code) {
        book.given(code);
    }

    /// Of a cell that does well.
    Activity activity(String code) {
        return book.cell(code).isDone().report().timeline().orElseThrow();
    }

    static List<String> names(Activity activity) {
        return activity.lives().stream().map(Life::name).toList();
    }

    static Life life(Activity activity, String name) {
        return activity.lives().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + names(activity)));
    }

    static boolean was(Life life, Doing doing) {
        return life.stretches().stream().anyMatch(each -> each.doing() == doing);
    }

    @Override
    public void close() {
        book.close();
    }
}
