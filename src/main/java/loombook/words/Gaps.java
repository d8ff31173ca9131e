package loombook.words;

import loombook.problem.Said;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds words that one language has and another lacks.
public final class Gaps {
    private static final Pattern PLURAL = Pattern.compile("\\.(?:one|few|many)$");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private Gaps() {}

    /// @param file the file that has the gap
    /// @param what is wrong, as the end of a sentence about the file
    public record Gap(String file, Said what) {}

    /// All gaps, in the order of areas, languages, keys.
    public static List<Gap> find() {
        List<Gap> gaps = new ArrayList<>();
        for (Area area : Area.values()) {
            Properties english = Words.load(area, Tongue.EN);
            for (Tongue tongue : Tongue.values()) {
                gaps.addAll(between(english, Words.load(area, tongue), tongue, area));
            }
        }
        return gaps;
    }

    /// The gaps between what our classes say and what there are translations of.
    public static List<Gap> ofSentences() throws IOException {
        Spoken spoken = Spoken.byUs();
        List<Gap> gaps = new ArrayList<>();
        for (Tongue tongue : Tongue.values()) {
            if (tongue != Tongue.EN) {
                Map<String, String> translations = SentenceFile.read(tongue);
                gaps.addAll(ofSentences(spoken, translations, SentenceFile.name(tongue)));
            }
        }
        return gaps;
    }

    static List<Gap> ofSentences(Spoken spoken, Map<String, String> translations, String file) {
        List<Gap> gaps = new ArrayList<>();
        spoken.unclear().forEach(where -> gaps.add(new Gap(file, unclear(where))));
        spoken.patterns()
                .forEach(
                        (english, type) -> {
                            String text = translations.get(english);
                            if (text == null && isInWords(english)) {
                                gaps.add(new Gap(file, missing(english, type)));
                            } else if (text != null
                                    && !arguments(text).equals(arguments(english))) {
                                gaps.add(new Gap(file, different(english)));
                            }
                        });
        Set<String> unused = new TreeSet<>(translations.keySet());
        unused.removeAll(spoken.patterns().keySet());
        unused.forEach(english -> gaps.add(new Gap(file, unused(english))));
        return gaps;
    }

    private static boolean isInWords(String pattern) {
        return pattern.chars().anyMatch(Character::isLetter);
    }

    private static Said unclear(String where) {
        return Said.of("cannot be complete: {0} says what is not written out there", where);
    }

    private static Said missing(String english, String type) {
        return Said.of("lacks \"{0}\", which {1} says", english, type);
    }

    private static Said different(String key) {
        return Said.of("has other arguments in \"{0}\" than English", key);
    }

    private static Said unused(String english) {
        return Said.of("has \"{0}\", which nobody says", english);
    }

    private static List<Gap> between(
            Properties english, Properties other, Tongue tongue, Area area) {
        String file = area.resource(tongue);
        Set<String> wanted = wanted(english, tongue);
        Set<String> there = new TreeSet<>(other.stringPropertyNames());
        List<Gap> gaps = new ArrayList<>();
        for (String key : wanted) {
            String text = other.getProperty(key);
            String like = english.getProperty(key, english.getProperty(englishFor(key), ""));
            if (text == null) {
                gaps.add(new Gap(file, Said.of("lacks \"{0}\"", key)));
            } else if (!arguments(text).equals(arguments(like)) && !key.endsWith(".one")) {
                gaps.add(new Gap(file, different(key)));
            }
        }
        there.removeAll(wanted);
        there.forEach(
                key -> gaps.add(new Gap(file, Said.of("has \"{0}\", which English lacks", key))));
        return gaps;
    }

    /// The keys that a language must have, with its own plurals.
    private static Set<String> wanted(Properties english, Tongue tongue) {
        Set<String> wanted = new TreeSet<>();
        for (String key : english.stringPropertyNames()) {
            if (PLURAL.matcher(key).find()) {
                String stem = PLURAL.matcher(key).replaceFirst("");
                tongue.plurals().forEach(plural -> wanted.add(stem + "." + plural));
            } else {
                wanted.add(key);
            }
        }
        return wanted;
    }

    private static String englishFor(String key) {
        return PLURAL.matcher(key).replaceFirst(".many");
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
