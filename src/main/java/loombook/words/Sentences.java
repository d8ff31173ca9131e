package loombook.words;

import loombook.problem.Said;

import java.util.Map;

/// Says what is wrong, and what else we have sentences for, in one language. The translations are
/// not read before something is said; in English, never.
public final class Sentences {
    private final Tongue tongue;
    private Map<String, String> translations;

    private Sentences(Tongue tongue) {
        this.tongue = tongue;
    }

    public static Sentences of(Tongue tongue) {
        return new Sentences(tongue);
    }

    public String say(Said said) {
        return tongue == Tongue.EN ? said.text() : said.text(this::translation);
    }

    private synchronized String translation(String pattern) {
        if (translations == null) {
            translations = SentenceFile.read(tongue);
        }
        return translations.getOrDefault(pattern, pattern);
    }
}
