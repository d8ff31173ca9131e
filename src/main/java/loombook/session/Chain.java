package loombook.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// All that led up to a point of a chapter, as one short value: the JDK, the options, the class
/// path, and every snippet so far.
record Chain(String value) {

    static Chain start(Setup setup, String libraries, Cell.Form form) {
        return new Chain("")
                .then(Runtime.version().toString())
                .then(String.join(" ", setup.compilerOptions()))
                .then(setup.classPath().toString())
                .then(libraries)
                .then(form.name());
    }

    Chain then(String part) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(value.getBytes(StandardCharsets.US_ASCII));
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            return new Chain(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
