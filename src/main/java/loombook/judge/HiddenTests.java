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
import java.util.function.BiConsumer;

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

    private HiddenTests(URLClassLoader loader, List<Class<?>> tests) {
        this.loader = loader;
        this.tests = tests;
    }

    /// @throws ClassNotFoundException if there is no such test
    static HiddenTests open(Path jar, Exercise exercise)
            throws IOException, ClassNotFoundException {
        URL[] urls = {jar.toUri().toURL()};
        URLClassLoader loader = new URLClassLoader(urls, HiddenTests.class.getClassLoader());
        try {
            List<Class<?>> tests = new ArrayList<>();
            for (String each : exercise.testClasses()) {
                tests.add(loader.loadClass(PACKAGE + each));
            }
            return new HiddenTests(loader, List.copyOf(tests));
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

    /// Runs those that are wanted, one after the other.
    ///
    /// @param each told of every test that has ended
    /// @return by the names of the methods
    Map<String, Ended> run(Round round, Hearing hearing, BiConsumer<String, Ended> each) {
        Map<String, Ended> ended = new LinkedHashMap<>();
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
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try (LauncherSession session = LauncherFactory.openSession(CONFIG)) {
            session.getStore().put(Namespace.create("loombook"), LearnerExtension.ROUND, round);
            session.getLauncher().execute(request, new Listener(ended, each));
        } finally {
            thread.setContextClassLoader(before);
        }
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
        loader.close();
    }
}
