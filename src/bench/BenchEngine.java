import loombook.session.JvmStarter;
import loombook.session.Session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The engine as the launcher sets it up, for benches that need no command: the agent's jar, how
/// many rounds, and a start-up cache if one is named.
final class BenchEngine {
    private BenchEngine() {}

    static Session.Engine of(String[] args) {
        Path agent = Path.of(args[0]).toAbsolutePath();
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-UsePerfData",
                                "-Xlog:disable",
                                "-Xlog:all=error:stderr",
                                "--enable-preview"));
        if (args.length > 2) {
            options.add("-XX:AOTCache=" + args[2]);
        }
        return new Session.Engine(new JvmStarter(agent, options), Optional.empty(), _ -> {});
    }

    static int rounds(String[] args, int usual) {
        return args.length > 1 ? Integer.parseInt(args[1]) : usual;
    }
}
