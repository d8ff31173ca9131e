package loombook.cli;

import loombook.grade.store.Collection;
import loombook.grade.store.Store;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// Deletes what students have handed in.
@Command(name = "clean", description = "Deletes the stored submissions; verdicts and marks stay.")
final class GradeClean implements Callable<Integer> {
    private final Program program;

    @Mixin private GradeStore where;

    @Option(names = "--all", description = "verdicts and marks as well")
    private boolean all;

    GradeClean(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        try (Store store = Store.open(where.address(program, false), 1)) {
            String batch = where.batch(store);
            Collection collection = store.collection(batch);
            Words words = Words.of(Area.GRADE, program.tongue());
            if (all) {
                collection.deleteAll();
                program.out().println(words.get("cleaned.all", batch));
            } else {
                int count = collection.deleteSubmissions();
                program.out().println(words.count("cleaned", count));
            }
            return Exit.DONE;
        }
    }
}
