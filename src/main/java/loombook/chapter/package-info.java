/// Reads a notebook file, whatever its form, into a chapter of sealed blocks, or into problems that
/// each name their line and their cure; knows what a cell is recorded to do, and writes that anew.
/// Knows nothing of running it. May import `problem`, and Jackson for Jupyter's files.
///
/// # The format
///
/// A chapter is a file of Java snippets. It opens in `jshell`, `jbang` and, as a *percent* script,
/// in Jupyter and VS Code. UTF-8; any line endings.
///
/// ```text
/// //JAVA 25+
/// //DEPS group:artifact:version     directives as jbang's: JAVA PREVIEW DEPS REPOS SOURCES
/// // ---                            RUNTIME_OPTIONS DESCRIPTION, above the first cell
/// // title: Waiting
/// // summary: gather and its kin
/// // minutes: 25
/// // ---
///
/// // %% [markdown] id="question"
/// // Prose, every line a comment.
///
/// // %% [predict] for="in-order"
/// // The question, in Markdown (lists in it with *).
/// // - a wrong choice, which goes on
/// //   in an indented line
/// // + the right choice             or instead of choices:  // = the free answer
/// // > The explanation, if any.
///
/// // %% id="in-order" title="As asked"
/// System.out.println(gather());
/// 1 + 1
/// //> [A, …]
/// //= 2
///
/// // %% [practice] id="sum" title="Add them up"
/// // The task, in Markdown.
/// // starter
/// // int sum = 0;
/// // // your code here
/// // answer
/// // int sum = 1 + 2;
/// // sum
/// //= 3
/// ```
///
/// - A marker is `// %%` at the start of a line that begins neither in a text block nor in a
///   comment. Then a title, `[type]` (none is code), `id="…"`, `title="…"`, `for="…"`, in any
///   order; `\"` and `\\` inside quotes. Ids are kebab-case and unique; without one it is `cell-`
///   and the place.
/// - `[practice]`: the lines `// starter` (may be missing) and `// answer` part the cell. The code
///   below them is comment too, so that `jshell` skips all of it; the outcome is the answer's.
/// - `[predict]` names a code cell further down, and is asked before it.
///
/// # Recorded outcomes
///
/// The last lines of a cell, each with a space after its sign:
///
/// | line | says |
/// |---|---|
/// | `//> text` | the next line of output; `//>` alone is a blank one |
/// | `//~ text` | a line of output, in any order among its neighbours of this kind |
/// | `//= text` | the value; one line for each of its lines |
/// | `//! Type: text` | the exception, simple or qualified; the first line of its message, or any |
/// | `//! error: text` | the cell does not compile |
/// | `//@ 0.3s..600ms` | wall time; either end may be missing |
///
/// Wall time is at least what lies between the start of the first snippet and the end of the last,
/// and at most that without what was spent in compiling.
///
/// `…` stands for anything within the line; `\…` for itself, `\\` for one backslash (one alone will
/// mostly do), `\r` and `\x1b` for control characters. Space at line ends and blank lines at the
/// end of the output do not count. If any output is recorded all of it is.
///
/// # Translations
///
/// `ru/07-name.md` beside `07-name.jsh`: each text under `<!-- cell: id source: HASH -->`, with
/// [Translation#hashOf] of the English; the chapter's title and, below it, summary under `<!--
/// chapter source: HASH -->`. Prose is one text, as is a code cell's title; a practice cell's is `#
/// title`, then its task; a question is written as above, without slashes.
package loombook.chapter;
