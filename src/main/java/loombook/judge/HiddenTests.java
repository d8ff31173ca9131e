package loombook.judge;

import loombook.exercise.Exercise;

import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// The hidden tests of one exercise, ready to be run by JUnit.
final class HiddenTests implements AutoCloseable {
    private static final String PACKAGE = "hidden.";
    private static final LauncherConfig CONFIG =
            LauncherConfig.builder()
                    .enableTestEngineAutoRegistration(false)
                    .enableLauncherSessionListenerAutoRegistration(false)
                    .enableLauncherDiscoveryListenerAutoRegistration(false)
                    .enablePostDiscoveryFilterAutoRegistration(false)
                    .enableTestExecutionListenerAutoRegistration(false)
                    .addTestEngines(new JupiterTestEngine())
                    .build();

    private final URLClassLoader loader;
    private final List<Class<?>> tests;
    private final FutureTask<Found> found;

    /// What JUnit knows about the tests before it runs them.
    private record Found(LauncherSession session, TestPlan plan) {}

    private HiddenTests(URLClassLoader loader, List<Class<?>> tests, Hearing hearing) {
        this.loader = loader;
        this.tests = tests;
        this.found = new FutureTask<>(() -> find(hearing));
    }

    /// JUnit looks at the tests in the background: the worker needs its time, too.
    ///
    /// @throws ClassNotFoundException if there is no such test
    static HiddenTests open(Path jar, Exercise exercise, Hearing hearing)
            throws IOException, ClassNotFoundException {
        URL[] urls = {jar.toUri().toURL()};
        URLClassLoader loader = new URLClassLoader(urls, HiddenTests.class.getClassLoader());
        try {
            List<Class<?>> tests = new ArrayList<>();
            for (String each : exercise.testClasses()) {
                tests.add(loader.loadClass(PACKAGE + each));
            }
            HiddenTests hidden = new HiddenTests(loader, List.copyOf(tests), hearing);
            Thread.ofPlatform().daemon().name("loombook-find").start(hidden.found);
            return hidden;
        } catch (ClassNotFoundException e) {
            loader.close();
            throw e;
        }
    }

    List<Class<?>> tests() {
        return tests;
    }

    /// How one test method ended.
    record Ended(String name, long millis, Optional<Throwable> thrown, boolean isSuccess) {}

    private Found find(Hearing hearing) {
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(tests.stream().map(DiscoverySelectors::selectClass).toList())
                        .filters((PostDiscoveryFilter) test -> filter(test, hearing))
                        .configurationParameter(
                                "junit.jupiter.extensions.autodetection.enabled", "true")
                        .configurationParameter(
                                "junit.jupiter.extensions.autodetection.include",
                                LearnerExtension.class.getName())
                        .enableImplicitConfigurationParameters(false)
                        .build();
        return amongTheTests(
                () -> {
                    LauncherSession session = LauncherFactory.openSession(CONFIG);
                    return new Found(session, session.getLauncher().discover(request));
                });
    }

    /// JUnit asks the thread where classes come from.
    private <T> T amongTheTests(Supplier<T> task) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return task.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /// Runs those that are wanted, one after the other.
    ///
    /// @param each told of every test that has ended
    /// @return by the names of the methods
    /// @throws ExecutionException if JUnit cannot find them
    Map<String, Ended> run(Round round, BiConsumer<String, Ended> each)
            throws ExecutionException, InterruptedException {
        Map<String, Ended> ended = new LinkedHashMap<>();
        LauncherSession session = found.get().session();
        session.getStore().put(Namespace.create("loombook"), LearnerExtension.ROUND, round);
        TestPlan plan = found.get().plan();
        amongTheTests(
                () -> {
                    session.getLauncher().execute(plan, new Listener(ended, each));
                    return ended;
                });
        return ended;
    }

    private static FilterResult filter(TestDescriptor test, Hearing hearing) {
        return FilterResult.includedIf(
                !(test.getSource().orElse(null) instanceof MethodSource source)
                        || hearing.wants(source.getMethodName()));
    }

    private static final class Listener implements TestExecutionListener {
        private final Map<String, Ended> ended;
        private final BiConsumer<String, Ended> each;
        private final Map<String, Long> started = new HashMap<>();

        Listener(Map<String, Ended> ended, BiConsumer<String, Ended> each) {
            this.ended = ended;
            this.each = each;
        }

        @Override
        public void executionStarted(TestIdentifier test) {
            started.put(test.getUniqueId(), System.nanoTime());
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest() && test.getSource().orElse(null) instanceof MethodSource source) {
                long nanos = System.nanoTime() - started.get(test.getUniqueId());
                Ended how =
                        new Ended(
                                test.getDisplayName(),
                                nanos / 1_000_000,
                                result.getThrowable(),
                                result.getStatus() == TestExecutionResult.Status.SUCCESSFUL);
                ended.put(source.getMethodName(), how);
                each.accept(source.getMethodName(), how);
            }
        }
    }

    @Override
    public void close() throws IOException {
        // It takes a moment at most, and must not be left half done.
        boolean interrupted = Thread.interrupted();
        try (loader) {
            found.get().session().close();
        } catch (ExecutionException e) {
            // Then there is no session.
            return;
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
