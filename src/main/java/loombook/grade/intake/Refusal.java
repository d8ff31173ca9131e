package loombook.grade.intake;

import loombook.problem.Problem;
import loombook.problem.Said;

import java.util.function.Function;

/// Something that a student handed in and that cannot be judged.
///
/// @param exercise what it would have been a solution of; empty if there is no telling
public record Refusal(String exercise, Said what, Said fix) {

    /// What is wrong with it, and below that what to do.
    ///
    /// @param say puts a sentence into the language of whoever reads it
    public String text(Function<Said, String> say) {
        String matter = Clean.text(say.apply(what));
        return fix.isEmpty() ? matter : matter + "\n" + Clean.text(say.apply(Problem.remedy(fix)));
    }
}
