package loombook.grade;

import loombook.grade.store.Address;
import loombook.grade.store.Store;

import java.nio.file.Path;
import java.time.Duration;

/// A grading to be killed: `grade` does all of it, `serve` judges what others have put into the
/// store.
final class GradingProcess {
    private GradingProcess() {}

    public static void main(String[] words) throws Exception {
        School school = new School(Path.of(words[1]));
        boolean isShared = words[2].startsWith("jdbc:postgresql");
        Address address = isShared ? Address.of(words[2]) : school.address();
        try (Store store = Store.open(address, 2)) {
            if (words[0].equals("grade")) {
                school.grade(store);
            } else {
                try (Crew crew = Crew.open(store, School.settings(), 2, words[0])) {
                    crew.start();
                    Thread.sleep(Duration.ofMinutes(3));
                }
            }
        }
    }
}
