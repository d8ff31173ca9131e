package loombook.library;

import eu.maveniverse.maven.mima.context.Context;

import loombook.problem.Problem;
import loombook.problem.ProblemException;

import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactType;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One chapter's question to the repositories: all its coordinates at once, so that versions are
/// mediated as in a build; one by one only to find out which of them failed.
final class MavenQuestion {
    private final Context context;
    private final DefaultRepositorySystemSession session;
    private final Wanted wanted;
    private final MavenProblems explain;
    private final List<Problem> problems = new ArrayList<>();

    MavenQuestion(Context context, Wanted wanted, MavenFiles maven) {
        this.context = context;
        this.wanted = wanted;
        // A misspelt library must not pass for one without a description.
        session = new DefaultRepositorySystemSession(context.repositorySystemSession());
        session.setArtifactDescriptorPolicy(new SimpleArtifactDescriptorPolicy(false, false));
        explain = new MavenProblems(context, session, wanted, maven);
    }

    List<Path> files() {
        List<Dependency> managed = managed();
        List<Coordinate> libraries =
                wanted.coordinates().stream()
                        .filter(coordinate -> !coordinate.isBom())
                        .map(coordinate -> withVersion(coordinate, managed))
                        .toList();
        stopAtProblems();
        if (libraries.isEmpty()) {
            return List.of();
        }
        try {
            return resolve(libraries, managed);
        } catch (DependencyResolutionException e) {
            findCulprits(libraries, managed);
            if (problems.isEmpty()) {
                problems.add(explain.failure(libraries.getFirst(), e));
            }
            throw ProblemException.input(problems);
        }
    }

    private List<Path> resolve(List<Coordinate> libraries, List<Dependency> managed)
            throws DependencyResolutionException {
        CollectRequest collect =
                new CollectRequest()
                        .setDependencies(libraries.stream().map(this::dependency).toList())
                        .setManagedDependencies(managed)
                        .setRepositories(context.remoteRepositories());
        return context
                .repositorySystem()
                .resolveDependencies(session, new DependencyRequest(collect, null))
                .getArtifactResults()
                .stream()
                .map(ArtifactResult::getArtifact)
                .filter(artifact -> !artifact.getExtension().equals("pom"))
                .map(artifact -> artifact.getFile().toPath())
                .toList();
    }

    private void findCulprits(List<Coordinate> libraries, List<Dependency> managed) {
        for (Coordinate library : libraries) {
            try {
                resolve(List.of(library), managed);
            } catch (DependencyResolutionException e) {
                problems.add(explain.failure(library, e));
                if (explain.isUnreachable(e)) {
                    // The others would wait for the same silence.
                    return;
                }
            }
        }
    }

    private List<Dependency> managed() {
        return wanted.coordinates().stream()
                .filter(Coordinate::isBom)
                .flatMap(this::managedBy)
                .toList();
    }

    private Stream<Dependency> managedBy(Coordinate bom) {
        try {
            return context
                    .repositorySystem()
                    .readArtifactDescriptor(
                            session,
                            new ArtifactDescriptorRequest(
                                    artifact(bom), context.remoteRepositories(), ""))
                    .getManagedDependencies()
                    .stream();
        } catch (ArtifactDescriptorException e) {
            problems.add(explain.failure(bom, e));
            return Stream.empty();
        }
    }

    private Coordinate withVersion(Coordinate coordinate, List<Dependency> managed) {
        if (!coordinate.version().isEmpty()) {
            return coordinate;
        }
        return managed.stream()
                .map(Dependency::getArtifact)
                .filter(artifact -> artifact.getGroupId().equals(coordinate.group()))
                .filter(artifact -> artifact.getArtifactId().equals(coordinate.artifact()))
                .findFirst()
                .map(artifact -> coordinate.withVersion(artifact.getVersion()))
                .orElseGet(
                        () -> {
                            problems.add(explain.unmanaged(coordinate));
                            return coordinate;
                        });
    }

    private void stopAtProblems() {
        if (!problems.isEmpty()) {
            throw ProblemException.input(problems);
        }
    }

    private Dependency dependency(Coordinate coordinate) {
        return new Dependency(artifact(coordinate), JavaScopes.RUNTIME);
    }

    private Artifact artifact(Coordinate coordinate) {
        ArtifactType type = session.getArtifactTypeRegistry().get(coordinate.type());
        String classifier = coordinate.classifier();
        if (classifier.isEmpty() && type != null) {
            classifier = type.getClassifier();
        }
        return new DefaultArtifact(
                coordinate.group(),
                coordinate.artifact(),
                classifier,
                type == null ? coordinate.type() : type.getExtension(),
                coordinate.version(),
                type);
    }
}
