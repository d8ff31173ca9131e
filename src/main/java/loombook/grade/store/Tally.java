package loombook.grade.store;

/// How far a batch is, in submissions: students who handed in the same are all counted.
public record Tally(
        int waiting, int passed, int failed, int notCompiling, int broken, int refused) {

    public int done() {
        return passed + failed + notCompiling + broken;
    }

    public int total() {
        return done() + waiting;
    }
}
