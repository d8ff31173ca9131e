/// The program's own words, in every language that it speaks. May import `problem`.
///
/// They stand in `src/main/resources/loombook/words/AREA.LANGUAGE.properties`, in UTF-8: `{0}` is
/// an argument; what is counted has a form for each plural of the language (`cells.one`,
/// `cells.few`, `cells.many`). What is wrong is said in English where it is found, and translated
/// in `sentences.LANGUAGE.txt`; so is what `--help` says, in `help.LANGUAGE.properties`.
package loombook.words;
