package loombook.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.problem.Problem;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class BrokenChaptersTest {
    private static final String[] PIECES = {
        "// %%",
        "// %% [predict]",
        "// %% [practice] id=\"",
        "// answer",
        "// starter",
        "\"\"\"",
        "/*",
        "*/",
        "// ---",
        "//DEPS",
        "//JAVA",
        "//> a",
        "//@ ..",
        "//!",
        "//= ",
        "// +",
        "// =",
        "",
        "x",
        "//",
        "'",
        "\"",
        "// %% [",
        "// %% id=",
        "/open x",
        "\t",
        "\\"
    };

    @Test
    void whateverIsBrokenEveryProblemHasItsLineAndItsCure() {
        String whole = Golden.in("read").text("all-kinds.jsh");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int unreadable = 0;
        for (int round = 0; round < 3_000; round++) {
            String text = broken(whole, random);
            String why = "seed " + seed + ", round " + round + "\n" + text;
            switch (ChapterReader.read("a", Path.of("a.jsh"), text)) {
                case Reading.Read(Chapter chapter, _) -> assertSound(chapter, text, why);
                case Reading.Unreadable(List<Problem> problems) -> {
                    unreadable++;
                    assertThat(problems).as(why).isNotEmpty().allMatch(p -> isUseful(p, text));
                }
            }
        }
        assertThat(unreadable).as("seed " + seed).isBetween(300, 2_990);
    }

    private static String broken(String whole, Random random) {
        List<String> lines = new ArrayList<>(whole.lines().toList());
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(lines.size());
            String piece = PIECES[random.nextInt(PIECES.length)];
            switch (random.nextInt(4)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, piece);
                case 2 -> lines.set(at, lines.get(at) + piece);
                default -> lines.add(at, lines.get(random.nextInt(lines.size())));
            }
        }
        return String.join("\n", lines);
    }

    private static boolean isUseful(Problem problem, String text) {
        int line = problem.place().line();
        return line > 0 && line <= text.lines().count() && !problem.fix().isEmpty();
    }

    private static void assertSound(Chapter chapter, String text, String why) {
        assertThat(chapter.blocks()).as(why).extracting(Block::id).doesNotHaveDuplicates();
        List<String> lines = text.lines().toList();
        for (Block.Code code : chapter.code()) {
            List<String> source = code.source().lines().toList();
            int from = code.firstLine() - 1;
            assertThat(lines.subList(from, from + source.size())).as(why).isEqualTo(source);
        }
    }
}
