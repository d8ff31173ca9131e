/// What the learner has done so far, in one readable file of the data folder. Any number of
/// processes may write to it, and any of them may be killed while it does. May import `home` and
/// `problem`.
package loombook.progress;
