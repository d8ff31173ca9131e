package loombook.chapter;

/// Reads what stands before the first cell: front matter and directives, until code begins.
final class HeaderReader {
    private final SourceLines lines;
    private final int last;
    private final Findings findings;

    HeaderReader(SourceLines lines, int last, Findings findings) {
        this.lines = lines;
        this.last = last;
        this.findings = findings;
    }

    Header read() {
        Directives directives = new Directives(findings);
        FrontMatter front = new FrontMatter(findings);
        for (int n = 1; n <= last && !lines.hasCode(n); n++) {
            if (lines.beginsInCode(n) && !front.read(lines.line(n), n)) {
                directives.read(lines.line(n), n);
            }
        }
        front.end();
        return new Header(
                front.title,
                front.summary,
                front.minutes,
                directives.javaVersion,
                directives.preview,
                directives.deps,
                directives.repos,
                directives.sources,
                directives.runtimeOptions,
                directives.description);
    }

    /// The first line of code before the first cell, 0 if there is none.
    int firstCode() {
        for (int n = 1; n <= last; n++) {
            if (lines.hasCode(n)) {
                return n;
            }
        }
        return 0;
    }
}
