package loombook.cli;

/// What a new chapter begins with: one cell of each kind.
final class ChapterSkeleton {
    private static final String TEXT =
            """
            //JAVA 25+
            // ---
            // title: TITLE
            // summary: what the reader can do afterwards, in a line
            // minutes: 20
            // ---

            // %% [markdown] id="question"
            // # TITLE
            // Begin with the question that this chapter answers.

            // %% [predict] id="guess-first" for="first"
            // What will the first experiment print?
            // - `one`
            // + `two`
            // > It adds before it prints.

            // %% id="first" title="A first experiment"
            int one = 1;
            System.out.println(one + 1 == 2 ? "two" : "one");
            one + 1
            //> two
            //= 2

            // %% [markdown] id="rule"
            // Say what the experiment has shown, and how far one may rely on it.

            // %% [practice] id="your-turn" title="Your turn"
            // Make `twice` double its argument.
            //
            // starter
            // int twice(int x) { return x; }
            // twice(21)
            // answer
            // int twice(int x) { return 2 * x; }
            // twice(21)
            //= 42

            // %% [markdown] id="map"
            // | Python | Java |
            // |---|---|
            // | `print(x)` | `System.out.println(x)` |
            """;

    private ChapterSkeleton() {}

    static String of(String title) {
        return TEXT.replace("TITLE", title);
    }
}
