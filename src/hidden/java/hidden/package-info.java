/// The hidden tests of the exercises: what decides whether one is done. They run in the judge and
/// reach the learner's code through a `Learner` only.
package hidden;
