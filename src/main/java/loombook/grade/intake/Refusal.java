package loombook.grade.intake;

/// Something that a student handed in and that cannot be judged.
///
/// @param exercise what it would have been a solution of; empty if there is no telling
public record Refusal(String exercise, String what, String fix) {

    public Refusal {
        what = Clean.text(what);
        fix = Clean.text(fix);
    }
}
