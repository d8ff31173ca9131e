package loombook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

class JailsTest {
    @TempDir Path folder;

    @Test
    void thereIsAlwaysAJail() throws IOException {
        Jails jails = Jails.in(folder);

        assertThat(jails.of(Tier.D)).isPresent();
        assertThat(jails.obstacle(Tier.D)).isEmpty();
    }

    @Test
    void theStrongestIsTheFirstThatWorks() throws IOException {
        Jails jails = Jails.in(folder);
        Tier strongest = jails.strongest().tier();

        for (Tier tier : Tier.values()) {
            if (tier.compareTo(strongest) < 0) {
                assertThat(jails.obstacle(tier)).isPresent();
            }
        }
        assertThat(jails.of(strongest)).isPresent();
    }

    @Test
    void everyObstacleComesWithAFix() throws IOException {
        Jails jails = Jails.in(folder);

        for (Tier tier : Tier.values()) {
            assertThat(jails.of(tier).isPresent()).isNotEqualTo(jails.obstacle(tier).isPresent());
            jails.obstacle(tier).ifPresent(why -> assertThat(why.fix().text()).isNotBlank());
        }
    }

    @Test
    void theOutcomeOfATrialIsRemembered() throws IOException {
        Tier tier = triedOne();
        Path file = folder.resolve("tried");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.removeIf(line -> line.startsWith(tier + " "));
        lines.add(tier + " it rained");
        Files.write(file, lines);

        assertThat(Jails.in(folder).obstacle(tier))
                .map(problem -> problem.what().text())
                .isEqualTo(Optional.of("does not work here: it rained"));
    }

    @Test
    void inOtherCircumstancesItIsTriedAgain() throws IOException {
        Tier tier = triedOne();
        Path file = folder.resolve("tried");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, lines.getFirst() + " and full moon");
        lines.add(tier + " it rained");
        Files.write(file, lines);

        assertThat(Jails.in(folder).obstacle(tier)).isEmpty();
        assertThat(file).content().doesNotContain("rained");
    }

    @Test
    void aDamagedMemoryIsNoMemory() throws IOException {
        Files.write(folder.resolve("tried"), new byte[] {0, -1, 10, 65, 10});

        assertThat(Jails.in(folder).strongest()).isNotNull();
    }

    /// A tier above the last that has been tried here, and worked.
    private Tier triedOne() throws IOException {
        Tier tier = Jails.in(folder).strongest().tier();
        Assumptions.assumeTrue(tier != Tier.D, "no jail on this machine needs a trial");
        return tier;
    }

    @Test
    void oneJailsChildrenAreNoOrphansToAnother() throws Exception {
        try (Prison one = new Prison();
                Prison other = new Prison()) {
            List<Jailed> all = new ArrayList<>();
            for (Prison prison : List.of(one, other)) {
                for (Tier tier : Tier.values()) {
                    if (prison.jails().of(tier).isPresent()) {
                        all.add(prison.start(tier, List.of(), "sleep"));
                    }
                }
            }
            Jailed last = all.removeLast();
            assertThat(all).isNotEmpty();

            last.close();

            assertThat(last.isAlive()).isFalse();
            assertThat(all).allMatch(Jailed::isAlive);
            all.forEach(Jailed::close);
        }
    }

    @Test
    void noUserIsLentTwice() throws IOException {
        Children children = Children.ofThisJvm();
        List<OptionalInt> users = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            users.add(children.borrow());
        }
        users.forEach(children::giveBack);

        assertThat(users.stream().filter(OptionalInt::isPresent)).doesNotHaveDuplicates();
    }
}
