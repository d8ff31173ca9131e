package loombook.cli;

import loombook.chapter.Chapter;
import loombook.chapter.Target;
import loombook.chapter.Translation;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.words.Tongue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The option that says in which language chapters are shown, and in which the program speaks.
final class Language {
    private static final String ENGLISH = "en";

    /// Those that chapters may be translated to.
    static final List<String> OTHERS = List.of("ru");

    private static final String NAME = "--lang";
    private static final String LABEL = "en|ru";
    private static final String MEANING =
            "the language of titles and texts (default: that of your locale)";

    private Optional<String> asked = Optional.empty();

    /// As an option of a command and of all its commands.
    static ByHand addTo(ByHand command) {
        return command.shared(LABEL, MEANING, NAME);
    }

    /// Hears it before a command's words are read, since what is wrong with them is said in this
    /// language as well, and what they mean.
    ///
    /// @throws ProblemException if it is none of ours
    void hear(String... words) {
        for (int i = 0; i < words.length && !words[i].equals("--"); i++) {
            if (words[i].startsWith(NAME + "=")) {
                asked = Optional.of(known(words[i].substring(NAME.length() + 1)));
            } else if (words[i].equals(NAME) && i + 1 < words.length) {
                asked = Optional.of(known(words[i + 1]));
            }
        }
    }

    /// The chapter as it shall be shown: what is not translated stays English.
    ///
    /// @param byLocale whether the locale decides if the option is not there; else it is English
    Chapter translated(Chapter chapter, Program program, boolean byLocale) {
        String usual = byLocale ? ofLocale(program) : ENGLISH;
        Optional<Translation> translation = translation(chapter, program, asked.orElse(usual));
        return translation.map(each -> each.translated(chapter)).orElse(chapter);
    }

    /// The language of the program's own words.
    Tongue tongue(Program program) {
        return Tongue.of(asked.orElseGet(() -> ofLocale(program))).orElse(Tongue.EN);
    }

    private Optional<Translation> translation(Chapter chapter, Program program, String language) {
        if (language.equals(ENGLISH) || chapter.file().equals(Target.STANDARD_INPUT)) {
            return Optional.empty();
        }
        Optional<Translation> translation = Translation.of(chapter, language);
        if (translation.isEmpty() && asked.isPresent()) {
            program.note(Said.of("{0} is not translated: shown in English", chapter.name()));
        }
        return translation;
    }

    private static String known(String language) {
        if (!language.equals(ENGLISH) && !OTHERS.contains(language)) {
            throw ProblemException.input(
                    Place.of("--lang " + language),
                    Said.of("is no language of this book"),
                    Said.of("choose {0} or {1}", ENGLISH, String.join(" or ", OTHERS)));
        }
        return language;
    }

    /// As POSIX has it: the first of these variables that is set decides. Elsewhere the JVM knows.
    private static String ofLocale(Program program) {
        String locale =
                Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(name -> program.environment().getOrDefault(name, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse(program.property("user.language"));
        return OTHERS.stream()
                .filter(each -> locale.matches(each + "([_.@-].*)?"))
                .findFirst()
                .orElse(ENGLISH);
    }
}
