package loombook.library;

import loombook.chapter.Header;
import loombook.chapter.Header.Directive;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The `//DEPS` and `//REPOS` of a chapter, understood.
///
/// @param chapter the file as the reader named it, for problems
record Wanted(String chapter, List<Coordinate> coordinates, List<ExtraRepository> repositories) {

    Wanted {
        coordinates = List.copyOf(coordinates);
        repositories = List.copyOf(repositories);
    }

    static Wanted read(Path chapter, Header header, List<Problem> problems) {
        String name = chapter.toString();
        List<Coordinate> coordinates = new ArrayList<>();
        for (Directive directive : header.deps()) {
            Coordinate.parse(directive)
                    .ifPresentOrElse(
                            coordinates::add,
                            () ->
                                    problems.add(
                                            misspelt(
                                                    name,
                                                    directive,
                                                    Said.of(
                                                            "\"{0}\" is not a Maven coordinate",
                                                            directive.value()),
                                                    Said.of("write {0}", Coordinate.EXPECTED))));
        }
        refuseMissingVersions(name, coordinates, problems);
        List<ExtraRepository> repositories = new ArrayList<>();
        Path folder = SourceFiles.folderOf(chapter);
        for (Directive directive : header.repos()) {
            if (ExtraRepository.isCentral(directive)) {
                continue;
            }
            ExtraRepository.parse(directive, folder)
                    .ifPresentOrElse(
                            repositories::add,
                            () ->
                                    problems.add(
                                            misspelt(
                                                    name,
                                                    directive,
                                                    Said.of(
                                                            "\"{0}\" is not a Maven repository",
                                                            directive.value()),
                                                    Said.of(
                                                            "write `central`, or `id=url` with an"
                                                                    + " http, https or file"
                                                                    + " address"))));
        }
        return new Wanted(name, coordinates, repositories);
    }

    boolean isMoving() {
        return coordinates.stream().anyMatch(Coordinate::isMoving);
    }

    List<String> texts() {
        return coordinates.stream().map(Coordinate::text).toList();
    }

    Place place(Coordinate coordinate) {
        return Place.of(chapter, coordinate.line());
    }

    private static Problem misspelt(String chapter, Directive directive, Said what, Said fix) {
        return Problem.of(Place.of(chapter, directive.line()), what, fix);
    }

    private static void refuseMissingVersions(
            String chapter, List<Coordinate> coordinates, List<Problem> problems) {
        if (coordinates.stream().anyMatch(Coordinate::isBom)) {
            return;
        }
        for (Coordinate coordinate : coordinates) {
            if (coordinate.version().isEmpty()) {
                problems.add(
                        Problem.of(
                                Place.of(chapter, coordinate.line()),
                                Said.of("\"{0}\" has no version", coordinate.text()),
                                Said.of("write {0}, or add a //DEPS …@pom", Coordinate.EXPECTED)));
            }
        }
    }
}
