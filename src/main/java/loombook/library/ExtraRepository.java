package loombook.library;

import loombook.chapter.Header.Directive;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A repository that a `//REPOS` line adds to those of the user's Maven settings.
record ExtraRepository(String id, String url) {
    private static final Set<String> CENTRAL = Set.of("central", "mavencentral");
    private static final Set<String> SCHEMES = Set.of("http", "https", "file");

    /// Central is asked anyway: naming it adds nothing.
    static boolean isCentral(Directive directive) {
        return CENTRAL.contains(directive.value().strip().toLowerCase(Locale.ROOT));
    }

    /// Empty if the text has another form.
    ///
    /// @param folder where the chapter is: `./repo` starts there
    static Optional<ExtraRepository> parse(Directive directive, Path folder) {
        String value = directive.value().strip();
        int equals = value.indexOf('=');
        boolean named = equals > 0 && value.substring(0, equals).matches("[\\w.-]+");
        String address = named ? value.substring(equals + 1) : value;
        if (address.startsWith("./") || address.startsWith("../")) {
            address = folder.resolve(address).normalize().toUri().toString();
        }
        try {
            URI uri = new URI(address);
            if (uri.getScheme() == null
                    || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            String id = named ? value.substring(0, equals) : idOf(uri);
            return Optional.of(new ExtraRepository(id, uri.toString()));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// Two repositories of one id count as one, so the whole address goes in.
    private static String idOf(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost();
        String path = uri.getPath() == null ? "" : uri.getPath();
        return (host + path).replaceAll("[^\\w.]+", "-").replaceAll("^-|-$", "");
    }
}
