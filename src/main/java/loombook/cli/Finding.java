package loombook.cli;

/// One thing that the doctor looked at.
sealed interface Finding {
    String what();

    String says();

    String fix();

    record Good(String what, String says) implements Finding {
        @Override
        public String fix() {
            return "";
        }
    }

    /// It works, but could be better.
    record Note(String what, String says, String fix) implements Finding {}

    record Bad(String what, String says, String fix) implements Finding {}
}
