package loombook.sandbox;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// A judge that is to be killed: it opens a jail, says which processes that are, and waits.
final class LonelyJudge {
    private LonelyJudge() {}

    public static void main(String[] tier) throws Exception {
        try (Prison prison = new Prison();
                Jailed jailed = prison.start(Tier.valueOf(tier[0]), List.of(), "sleep")) {
            new BufferedReader(new InputStreamReader(jailed.out(), StandardCharsets.UTF_8))
                    .readLine();
            System.out.println(
                    ProcessHandle.current()
                            .descendants()
                            .map(each -> Long.toString(each.pid()))
                            .collect(Collectors.joining(" ")));
            System.out.println(prison.folder());
            System.out.flush();
            jailed.await(Duration.ofMinutes(1));
        }
    }
}
