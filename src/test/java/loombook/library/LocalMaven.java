package loombook.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A Maven repository and a Maven user made for one test, so that no real one is asked or changed.
final class LocalMaven {
    private final Path root;

    LocalMaven(Path root) throws IOException {
        this.root = root;
        settings("<mirrors>" + mirror() + "</mirrors>");
    }

    /// Every repository is mirrored by the one in this folder.
    private String mirror() {
        return "<mirror><id>here</id><mirrorOf>*</mirrorOf><url>"
                + repository().toUri()
                + "</url></mirror>";
    }

    void settings(String content) throws IOException {
        Files.createDirectories(userHome());
        Files.writeString(
                userHome().resolve("settings.xml"), "<settings>" + content + "</settings>");
    }

    MavenFiles files() {
        return new MavenFiles(userHome(), Optional.empty());
    }

    Path userHome() {
        return root.resolve("m2");
    }

    Path repository() {
        return root.resolve("remote");
    }

    /// Publishes `demo:NAME:VERSION`, whose jar holds one file named after it.
    LocalMaven publish(String name, String version, String... needs) {
        try {
            Path folder = repository().resolve("demo").resolve(name).resolve(version);
            Files.createDirectories(folder);
            String base = name + "-" + version;
            Files.writeString(folder.resolve(base + ".pom"), pom(name, version, "jar", needs));
            try (ZipOutputStream zip =
                    new ZipOutputStream(Files.newOutputStream(folder.resolve(base + ".jar")))) {
                zip.putNextEntry(new ZipEntry(name + ".txt"));
            }
            describe(name);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LocalMaven publishBom(String name, String version, String... manages) throws IOException {
        Path folder = repository().resolve("demo").resolve(name).resolve(version);
        Files.createDirectories(folder);
        String pom =
                pom(name, version, "pom", manages)
                        .replace("<dependencies>", "<dependencyManagement><dependencies>")
                        .replace("</dependencies>", "</dependencies></dependencyManagement>");
        Files.writeString(folder.resolve(name + "-" + version + ".pom"), pom);
        return this;
    }

    private static String pom(String name, String version, String packaging, String... needs) {
        StringBuilder dependencies = new StringBuilder();
        for (String need : needs) {
            dependencies.append("<dependency>").append(coordinates(need)).append("</dependency>");
        }
        return "<project><modelVersion>4.0.0</modelVersion>"
                + coordinates(name + ":" + version)
                + "<packaging>"
                + packaging
                + "</packaging><dependencies>"
                + dependencies
                + "</dependencies></project>";
    }

    private static String coordinates(String nameAndVersion) {
        String[] parts = nameAndVersion.split(":");
        return "<groupId>demo</groupId><artifactId>"
                + parts[0]
                + "</artifactId><version>"
                + parts[1]
                + "</version>";
    }

    private void describe(String name) throws IOException {
        Path folder = repository().resolve("demo").resolve(name);
        try (var children = Files.list(folder)) {
            List<String> versions =
                    children.filter(Files::isDirectory)
                            .map(child -> "<version>" + child.getFileName() + "</version>")
                            .sorted()
                            .toList();
            Files.writeString(
                    folder.resolve("maven-metadata.xml"),
                    "<metadata><groupId>demo</groupId><artifactId>"
                            + name
                            + "</artifactId><versioning><versions>"
                            + String.join("", versions)
                            + "</versions></versioning></metadata>");
        }
    }
}
