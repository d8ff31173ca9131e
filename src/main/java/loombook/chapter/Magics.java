package loombook.chapter;

import loombook.chapter.Header.Directive;
import loombook.problem.Said;

import java.util.List;

/// What Java kernels understand besides Java: `%maven`, `%mavenRepo`, `%jars` and `%%loadFromPOM`
/// become directives; others are named and left out. An empty line takes the place of each, so that
/// line numbers stay the cell's.
final class Magics {
    private final Findings findings;
    private final List<Directive> deps;
    private final List<Directive> repos;

    Magics(Findings findings, List<Directive> deps, List<Directive> repos) {
        this.findings = findings;
        this.deps = deps;
        this.repos = repos;
    }

    /// The cell's Java.
    String read(String source) {
        if (source.indexOf('%') < 0) {
            return source.stripTrailing();
        }
        SourceLines lines = SourceLines.of(source);
        StringBuilder code = new StringBuilder();
        for (int n = 1; n <= lines.count(); n++) {
            String line = lines.line(n);
            if (lines.beginsInCode(n) && line.startsWith("%%")) {
                cellMagic(line, n, n < lines.count() ? lines.text(n + 1, lines.count()) : "");
                break;
            }
            code.append(lines.beginsInCode(n) && isMagic(line) ? magic(line, n) : line)
                    .append('\n');
        }
        return code.toString().stripTrailing();
    }

    private static boolean isMagic(String line) {
        return line.length() > 1 && line.charAt(0) == '%' && Character.isLetter(line.charAt(1));
    }

    private String magic(String line, int n) {
        String[] words = line.strip().split("\\s+");
        switch (words[0]) {
            case "%maven", "%dependency" -> all(words, n, deps);
            case "%jars", "%classpath" -> all(words, n, deps);
            case "%mavenRepo" -> repo(words, n);
            default -> unknown(words[0], n);
        }
        return "";
    }

    private static void all(String[] words, int n, List<Directive> to) {
        for (int i = 1; i < words.length; i++) {
            if (!words[i].startsWith("/") || words[i].endsWith(".jar")) {
                to.add(new Directive(words[i], n));
            }
        }
    }

    private void repo(String[] words, int n) {
        if (words.length == 3) {
            repos.add(new Directive(words[1] + "=" + words[2], n));
        } else {
            findings.warning(
                    n,
                    Said.of("%mavenRepo wants a name and an address"),
                    Said.of("write %mavenRepo name address"));
        }
    }

    private void cellMagic(String line, int n, String body) {
        String word = line.strip().split("\\s+")[0];
        if (word.equals("%%loadFromPOM")) {
            new PomFragment(findings, n).read(body, deps, repos);
        } else {
            unknown(word, n);
        }
    }

    private void unknown(String word, int n) {
        findings.warning(
                n,
                word.startsWith("%%")
                        ? Said.of("{0} is left out: it is no Java, nor is its cell", word)
                        : Said.of("{0} is left out: it is no Java", word),
                Said.of("known are %maven, %mavenRepo, %jars and %%loadFromPOM"));
    }
}
