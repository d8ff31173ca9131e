package loombook.chapter;

import loombook.problem.Problem;
import loombook.problem.ProblemException;

import java.util.List;

/// What came of reading a chapter's file: the chapter, or every reason why there is none.
public sealed interface Reading {

    /// @param warnings what is worth saying, but keeps nothing from working
    record Read(Chapter chapter, List<Problem> warnings) implements Reading {
        public Read {
            warnings = List.copyOf(warnings);
        }

        @Override
        public Chapter orThrow() {
            return chapter;
        }
    }

    /// @param problems at least one
    record Unreadable(List<Problem> problems) implements Reading {
        public Unreadable {
            problems = List.copyOf(problems);
        }

        @Override
        public Chapter orThrow() {
            throw ProblemException.input(problems);
        }
    }

    /// The chapter, or its problems as an exception that the command line turns into text.
    Chapter orThrow();
}
