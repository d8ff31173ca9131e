package loombook.cli;

import loombook.chapter.Chapter;
import loombook.chapter.ChapterLibrary;
import loombook.chapter.ChapterReader;
import loombook.chapter.Reading;
import loombook.player.Exercises;
import loombook.player.Shelf;
import loombook.player.Volume;
import loombook.problem.ProblemException;
import loombook.progress.ChapterMarks;
import loombook.progress.Progress;
import loombook.progress.ProgressFile;
import loombook.session.Part;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Gathers all that there is to read and to do.
final class Shelves {
    private final Program program;
    private final Chapters chapters;

    Shelves(Program program, Chapters chapters) {
        this.program = program;
        this.chapters = chapters;
    }

    Shelf read() {
        Progress progress =
                new ProgressFile(program.home().data(), Clock.systemUTC()).read().progress();
        List<Volume> volumes =
                chapters.library().chapters().stream()
                        .map(entry -> volume(entry, progress.ofChapter(entry.name())))
                        .toList();
        Optional<Shelf.Place> place =
                progress.lastChapter()
                        .filter(last -> volumes.stream().anyMatch(one -> one.name().equals(last)))
                        .map(last -> new Shelf.Place(last, progress.ofChapter(last).at()));
        return new Shelf(volumes, exercises(), place);
    }

    private Volume volume(ChapterLibrary.Entry entry, ChapterMarks marks) {
        Reading reading = ChapterReader.read(program.shortest(entry.file()));
        // The JVM puts a switch on types together when it is first reached, and the first screen
        // waits for this.
        if (reading instanceof Reading.Unreadable(var problems)) {
            String why = problems.getFirst().text();
            return new Volume(entry.number(), entry.name(), entry.name(), 0, 0, 0, false, why);
        }
        Chapter chapter = program.language().translated(reading.orThrow(), program, true);
        List<String> cells =
                Part.forReading(chapter).stream().map(part -> part.code().id()).toList();
        return new Volume(
                entry.number(),
                entry.name(),
                chapter.title(),
                chapter.header().minutes(),
                cells.size(),
                (int) cells.stream().filter(marks.done()::contains).count(),
                marks.isOpened(),
                "");
    }

    Exercises exercises() {
        try {
            return new Exercises(new ExerciseRows(new Homework(program)).forScreens());
        } catch (ProblemException _) {
            // What is wrong with them, `list` says.
            return new Exercises(List.of());
        }
    }
}
