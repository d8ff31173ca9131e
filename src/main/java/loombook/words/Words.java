package loombook.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// The words of one area in one language; where one is missing, the English one.
public final class Words {
    private final Tongue tongue;
    private final Properties own;
    private final Properties english;

    private Words(Tongue tongue, Properties own, Properties english) {
        this.tongue = tongue;
        this.own = own;
        this.english = english;
    }

    public static Words of(Area area, Tongue tongue) {
        Properties english = load(area, Tongue.EN);
        return new Words(tongue, tongue == Tongue.EN ? english : load(area, tongue), english);
    }

    static Properties load(Area area, Tongue tongue) {
        return load(area.resource(tongue));
    }

    static Properties load(String file) {
        Properties words = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }

    public Tongue tongue() {
        return tongue;
    }

    /// What stands for the key, with the arguments in their places.
    public String get(String key, Object... arguments) {
        String text = own.getProperty(key, english.getProperty(key, key));
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /// The form of a text that goes with so many of something.
    public String form(String key, long count, Object... arguments) {
        return get(key + "." + tongue.plural(count), arguments);
    }

    /// So many of something, as in "3 cells".
    public String count(String key, long count) {
        String form = key + "." + tongue.plural(count);
        return own.containsKey(form)
                ? get(form, count)
                : english.getProperty(key + "." + Tongue.EN.plural(count), key)
                        .replace("{0}", Long.toString(count));
    }
}
