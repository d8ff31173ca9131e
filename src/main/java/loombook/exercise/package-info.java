/// The homework: the exercises of the workbook and what is known of each
/// (`exercises/ID/exercise.json`). May import `problem` only.
///
/// ```
/// { "title": "Rate limiter", "after": "12-limits", "stars": 2,
///   "class": "RateLimiter", "tests": "RateLimiterTest",
///   "libraries": ["jackson-databind"], "seconds": 20,
///   "worker": {"heapMegabytes": 128, "threads": 2000, "outputKilobytes": 256},
///   "weights": {"theFirstNPassAtOnce": 1.0} }
/// ```
///
/// `after` names a chapter, `tests` a class of the package `hidden` or a list of such, `libraries`
/// the jars of this program that a solution may use, by the beginning of their file names.
/// `weights` names every test method; the exercise's points are their sum. `libraries`, `seconds`
/// and `worker` may be left out.
package loombook.exercise;
