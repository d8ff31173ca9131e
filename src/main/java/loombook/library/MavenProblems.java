package loombook.library;

import eu.maveniverse.maven.mima.context.Context;

import loombook.problem.Problem;
import loombook.problem.Said;

import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.transfer.MetadataTransferException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says why a library cannot be had, in the words of somebody who wants to have it.
final class MavenProblems {
    private static final int VERSIONS_SHOWN = 5;

    private final Context context;
    private final RepositorySystemSession session;
    private final Wanted wanted;
    private final MavenFiles maven;

    MavenProblems(
            Context context, RepositorySystemSession session, Wanted wanted, MavenFiles maven) {
        this.context = context;
        this.session = session;
        this.wanted = wanted;
        this.maven = maven;
    }

    Problem unmanaged(Coordinate library) {
        String boms =
                wanted.coordinates().stream()
                        .filter(Coordinate::isBom)
                        .map(Coordinate::text)
                        .collect(Collectors.joining(", "));
        return Problem.of(
                wanted.place(library),
                Said.of(
                        "\"{0}\" has no version, and {1} manages none for it",
                        library.text(), boms),
                Said.of("write {0}", Coordinate.EXPECTED));
    }

    Problem failure(Coordinate library, Exception e) {
        if (session.isOffline()) {
            return Problem.of(
                    wanted.place(library),
                    Said.of(
                            "{0} is not on this machine yet, and Maven is told to be offline",
                            name(library)),
                    Said.of("remove <offline> from {0} for the first run", maven.userSettings()));
        }
        if (isUnreachable(e)) {
            return Problem.of(
                    wanted.place(library),
                    Said.of(
                            "{0} could not be fetched: {1}{2}",
                            name(library), rootMessage(e), asked()),
                    Said.of(
                            "check the network, and the proxies and mirrors in {0}, then run it"
                                    + " again; once fetched, it needs no network",
                            maven.userSettings()));
        }
        Set<String> missing = missing(e);
        if (missing.isEmpty()) {
            return Problem.of(
                    wanted.place(library),
                    Said.of(
                            "{0} cannot be resolved: {1}{2}",
                            name(library), rootMessage(e), asked()),
                    Said.of("check its version; see whether Maven itself resolves it"));
        }
        if (missing.stream().noneMatch(artifact -> isOf(library, artifact))) {
            return Problem.of(
                    wanted.place(library),
                    Said.of(
                            "{0} needs {1}: not found{2}",
                            name(library), String.join(", ", missing), asked()),
                    Said.of(
                            "name the repository that has it with //REPOS id=url, or try another"
                                    + " version"));
        }
        return Problem.of(
                wanted.place(library),
                Said.of("{0}: not found{1}", name(library), asked()),
                cure(library));
    }

    /// Whether a repository did not answer, as opposed to saying no.
    boolean isUnreachable(Exception e) {
        return causes(e)
                .anyMatch(
                        cause ->
                                cause instanceof ArtifactTransferException
                                                && !(cause instanceof ArtifactNotFoundException)
                                        || cause instanceof MetadataTransferException
                                                && !(cause instanceof MetadataNotFoundException));
    }

    private Said cure(Coordinate library) {
        List<String> versions = newestVersions(library);
        return versions.isEmpty()
                ? Said.of(
                        "check the spelling; if another repository has it, name that with //REPOS"
                                + " id=url")
                : Said.of(
                        "choose a version that exists; the newest are {0}",
                        String.join(", ", versions));
    }

    private List<String> newestVersions(Coordinate library) {
        VersionRangeRequest any =
                new VersionRangeRequest(
                        new DefaultArtifact(library.group(), library.artifact(), "jar", "[0,)"),
                        context.remoteRepositories(),
                        "");
        try {
            return context
                    .repositorySystem()
                    .resolveVersionRange(session, any)
                    .getVersions()
                    .reversed()
                    .stream()
                    .map(Object::toString)
                    .filter(version -> !version.equals(library.version()))
                    .limit(VERSIONS_SHOWN)
                    .toList();
        } catch (VersionRangeResolutionException _) {
            return List.of();
        }
    }

    private static Set<String> missing(Exception e) {
        return causes(e)
                .flatMap(
                        cause ->
                                switch (cause) {
                                    case ArtifactResolutionException unresolved ->
                                            unresolved.getResults().stream()
                                                    .filter(result -> !result.isResolved())
                                                    .map(MavenProblems::requested);
                                    case ArtifactDescriptorException unread ->
                                            Stream.of(unread.getResult().getArtifact());
                                    default -> Stream.<Artifact>empty();
                                })
                .map(MavenProblems::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Artifact requested(ArtifactResult result) {
        return result.getRequest().getArtifact();
    }

    private static String text(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
    }

    private static boolean isOf(Coordinate library, String artifact) {
        return artifact.startsWith(library.group() + ":" + library.artifact() + ":");
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }

    private static String rootMessage(Exception e) {
        Throwable root = causes(e).reduce((_, cause) -> cause).orElse(e);
        String message = root.getMessage() == null ? "" : root.getMessage();
        return root instanceof java.io.IOException
                ? root.getClass().getSimpleName() + ": " + message
                : message;
    }

    private static String name(Coordinate library) {
        return "\"" + library.text() + "\"";
    }

    private Said asked() {
        return Said.of(
                "\n  asked:\n    {0}",
                context.remoteRepositories().stream()
                        .map(MavenProblems::asked)
                        .collect(Collectors.joining("\n    ")));
    }

    /// Without a name and password that the address may carry.
    private static String asked(RemoteRepository repository) {
        return repository.getId() + " " + repository.getUrl().replaceFirst("//[^/@]*@", "//");
    }
}
