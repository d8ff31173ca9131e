package loombook.words;

import java.util.ArrayList;
import java.util.List;
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
    public record Gap(String file, String what) {}

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
                gaps.add(new Gap(file, "lacks \"" + key + "\""));
            } else if (!arguments(text).equals(arguments(like)) && !key.endsWith(".one")) {
                gaps.add(new Gap(file, "has other arguments in \"" + key + "\" than English"));
            }
        }
        there.removeAll(wanted);
        there.forEach(key -> gaps.add(new Gap(file, "has \"" + key + "\", which English lacks")));
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
