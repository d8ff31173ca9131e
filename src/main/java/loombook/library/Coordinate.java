package loombook.library;

import loombook.chapter.Header.Directive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a `//DEPS` line names, `group:artifact:version[:classifier][@type]`, and where it stands.
///
/// @param version empty if an imported `@pom` is to choose it
record Coordinate(
        String group, String artifact, String version, String classifier, String type, int line) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?<group>[\\w.-]+):(?<artifact>[\\w.-]+)(:(?<version>[^:@\\s/\\\\]+)"
                            + "(:(?<classifier>[\\w.-]+))?)?(@(?<type>[\\w.-]+))?");
    static final String EXPECTED = "group:artifact:version[:classifier][@type]";

    /// Empty if the text has another form.
    static Optional<Coordinate> parse(Directive directive) {
        Matcher matcher = FORM.matcher(directive.value().strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new Coordinate(
                        matcher.group("group"),
                        matcher.group("artifact"),
                        range(orEmpty(matcher.group("version"))),
                        orEmpty(matcher.group("classifier")),
                        matcher.group("type") == null ? "jar" : matcher.group("type"),
                        directive.line()));
    }

    /// Whether it only manages the versions of others.
    boolean isBom() {
        return type.equals("pom");
    }

    /// Whether the same coordinate may mean another file tomorrow.
    boolean isMoving() {
        return version.endsWith("-SNAPSHOT")
                || version.equals("LATEST")
                || version.equals("RELEASE")
                || version.startsWith("[")
                || version.startsWith("(");
    }

    Coordinate withVersion(String chosen) {
        return new Coordinate(group, artifact, chosen, classifier, type, line);
    }

    String text() {
        return group
                + ":"
                + artifact
                + (version.isEmpty() ? "" : ":" + version)
                + (classifier.isEmpty() ? "" : ":" + classifier)
                + (type.equals("jar") ? "" : "@" + type);
    }

    /// `1.2+` is jbang's way to write "1.2 or later".
    private static String range(String version) {
        return version.endsWith("+")
                ? "[" + version.substring(0, version.length() - 1) + ",)"
                : version;
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }
}
