package loombook.cli;

import loombook.chapter.Chapter;
import loombook.chapter.ChapterLibrary;
import loombook.chapter.Target;
import loombook.chapter.Translation;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;
import loombook.verify.Coverage;
import loombook.verify.CoverageReader;
import loombook.verify.Links;
import loombook.words.Gaps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `verify` looks after without running anything: links, translations, and which cells teach
/// what.
final class Checks {
    private final Program program;
    private final ChapterLibrary library;
    private final Links links;
    private final Optional<Coverage> coverage;

    Checks(Program program, Chapters chapters) {
        this.program = program;
        this.library = chapters.library();
        this.links = new Links(library);
        Path notebooks = program.notebooks();
        Path file = notebooks.resolve(Coverage.NAME);
        this.coverage =
                Coverage.isIn(notebooks)
                        ? Optional.of(CoverageReader.read(file, program.shortest(file)))
                        : Optional.empty();
    }

    List<Problem> problems(Chapter chapter) {
        List<Problem> problems = new ArrayList<>(links.problems(chapter));
        if (!chapter.file().equals(Target.STANDARD_INPUT)) {
            for (String language : Language.OTHERS) {
                Translation.of(chapter, language)
                        .ifPresent(each -> problems.addAll(each.problems(chapter)));
            }
        }
        if (isOfTheBook(chapter)) {
            coverage.ifPresent(each -> problems.addAll(each.problems(chapter)));
        }
        return problems;
    }

    /// What is wrong with the book as a whole.
    List<Problem> bookProblems() {
        List<String> names = library.chapters().stream().map(ChapterLibrary.Entry::name).toList();
        List<Problem> problems =
                new ArrayList<>(coverage.map(each -> each.problems(names)).orElse(List.of()));
        for (Gaps.Gap gap : gaps()) {
            problems.add(
                    Problem.of(
                            Place.of("src/main/resources/loombook/words/" + gap.file()),
                            gap.what(),
                            Said.of("make the languages say the same")));
        }
        return problems;
    }

    private List<Gaps.Gap> gaps() {
        try {
            List<Gaps.Gap> gaps = new ArrayList<>(Gaps.find());
            gaps.addAll(ForeignHelp.gaps(program));
            gaps.addAll(Gaps.ofSentences());
            return gaps;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isOfTheBook(Chapter chapter) {
        Path file = program.here().resolve(chapter.file()).normalize();
        return program.notebooks().normalize().equals(file.getParent());
    }
}
