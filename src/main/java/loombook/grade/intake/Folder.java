package loombook.grade.intake;

import java.util.List;

/// All that one student has handed in.
///
/// @param student a name that no other student has, fit to be shown
public record Folder(String student, List<Handin> handins, List<Refusal> refusals) {

    public Folder {
        handins = List.copyOf(handins);
        refusals = List.copyOf(refusals);
    }
}
