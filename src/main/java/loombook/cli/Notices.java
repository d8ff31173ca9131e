package loombook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/// What the libraries of a bundle want said about them: their own notices and licences, each text
/// once.
final class Notices {
    private static final Pattern NOTICE =
            Pattern.compile("(?i)(META-INF/)?(LICEN[SC]E|NOTICE)[^/]*");
    private static final String RULE = "-".repeat(72) + "\n";

    private final StringBuilder list = new StringBuilder();

    /// By what they say, since many say the same.
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();

    void add(Path jar) throws IOException {
        String name = jar.getFileName().toString();
        try (JarFile file = new JarFile(jar.toFile())) {
            List<? extends ZipEntry> entries =
                    file.stream()
                            .filter(each -> !each.isDirectory())
                            .filter(each -> NOTICE.matcher(each.getName()).matches())
                            .toList();
            for (ZipEntry each : entries) {
                try (InputStream in = file.getInputStream(each)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
                    texts.computeIfAbsent(text, _ -> new StringBuilder())
                            .append(name + ", " + each.getName() + "\n");
                }
            }
            String licence =
                    file.getManifest() == null
                            ? null
                            : file.getManifest().getMainAttributes().getValue("Bundle-License");
            list.append("  " + name + (licence == null ? "" : "  " + licence) + "\n");
        }
    }

    String text() {
        StringBuilder all = new StringBuilder("This bundle contains these libraries:\n\n");
        all.append(list);
        texts.forEach((text, names) -> all.append("\n" + RULE + names + RULE + text).append('\n'));
        return all.toString();
    }
}
