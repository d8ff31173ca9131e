package loombook.library;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;

import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.building.SettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsProblem;
import org.eclipse.aether.ConfigurationProperties;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/// Asks Maven repositories, in the way this user's Maven is set up to ask them.
final class MavenResolver implements Resolver {
    private static final int CONNECT_MILLIS = 10_000;

    /// The longest silence of a server that has answered.
    private static final int SILENCE_MILLIS = 60_000;

    private final MavenFiles maven;

    MavenResolver(MavenFiles maven) {
        this.maven = maven;
    }

    /// On a thread of its own, since a read from a socket does not listen to interrupts.
    @Override
    public List<Path> resolve(Wanted wanted, Progress progress) throws InterruptedException {
        Transfers transfers = new Transfers(progress);
        FutureTask<List<Path>> work = new FutureTask<>(() -> ask(wanted, transfers));
        Thread.ofPlatform().daemon().name("maven").start(work);
        try {
            return work.get();
        } catch (InterruptedException e) {
            transfers.cancel();
            work.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw ProblemException.ours(
                    Place.of(wanted.chapter()),
                    Said.of("its libraries could not be resolved: {0}", e.getCause()),
                    Said.of("see whether Maven itself finds them, and report this"),
                    e.getCause());
        }
    }

    private List<Path> ask(Wanted wanted, Transfers transfers) {
        try (Context context = context(wanted, transfers)) {
            return new MavenQuestion(context, wanted, maven).files();
        }
    }

    private Context context(Wanted wanted, Transfers transfers) {
        ContextOverrides user =
                ContextOverrides.create()
                        .withUserSettings(true)
                        .withMavenUserHomeOverride(maven.userHome())
                        .withMavenSystemHomeOverride(maven.systemHome().orElse(null))
                        .repositories(repositories(wanted))
                        // Settings come last, and so win over what they give the same id.
                        .addRepositoriesOp(ContextOverrides.AddRepositoriesOp.PREPEND)
                        .configProperties(
                                Map.of(
                                        ConfigurationProperties.CONNECT_TIMEOUT,
                                        CONNECT_MILLIS,
                                        ConfigurationProperties.REQUEST_TIMEOUT,
                                        SILENCE_MILLIS))
                        .transferListener(transfers)
                        .build();
        Settings settings = settings(user);
        return Runtimes.INSTANCE
                .getRuntime()
                .create(
                        user.toBuilder()
                                .withEffectiveSettings(settings)
                                .offline(settings.isOffline())
                                .build());
    }

    /// Read here, since the context would pass over `<offline>`.
    private Settings settings(ContextOverrides user) {
        Properties system = new Properties();
        system.putAll(user.getSystemProperties());
        SettingsBuildingRequest request =
                new DefaultSettingsBuildingRequest()
                        .setSystemProperties(system)
                        .setUserSettingsFile(maven.userSettings().toFile())
                        .setGlobalSettingsFile(
                                maven.globalSettings().map(Path::toFile).orElse(null));
        try {
            return new DefaultSettingsBuilderFactory()
                    .newInstance()
                    .build(request)
                    .getEffectiveSettings();
        } catch (SettingsBuildingException e) {
            throw ProblemException.input(e.getProblems().stream().map(this::problem).toList());
        }
    }

    private List<RemoteRepository> repositories(Wanted wanted) {
        return Stream.concat(
                        Stream.of(ContextOverrides.CENTRAL),
                        wanted.repositories().stream().map(this::remote))
                .toList();
    }

    private RemoteRepository remote(ExtraRepository extra) {
        RepositoryPolicy daily =
                new RepositoryPolicy(
                        true,
                        RepositoryPolicy.UPDATE_POLICY_DAILY,
                        RepositoryPolicy.CHECKSUM_POLICY_WARN);
        return new RemoteRepository.Builder(extra.id(), "default", extra.url())
                .setPolicy(daily)
                .build();
    }

    private Problem problem(SettingsProblem problem) {
        String source = problem.getSource();
        boolean named = source != null && !source.isEmpty();
        return Problem.of(
                Place.of(
                        named ? source : maven.userSettings().toString(),
                        Math.max(0, problem.getLineNumber()),
                        Math.max(0, problem.getColumnNumber())),
                Said.of("Maven cannot read these settings: {0}", problem.getMessage()),
                Said.of("correct the file; `mvn --version` and every build read it as well"));
    }
}
