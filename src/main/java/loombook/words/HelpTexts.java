package loombook.words;

import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// What `--help` says in one language. English stands with the commands themselves, so that only
/// whoever asks for help in another language has this read.
public final class HelpTexts {
    private final String file;
    private final Properties texts;

    private HelpTexts(String file) {
        this.file = file;
        this.texts = Words.load(file);
    }

    public static HelpTexts in(Tongue tongue) {
        return new HelpTexts("help." + tongue.code() + ".properties");
    }

    public String file() {
        return file;
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    public Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
