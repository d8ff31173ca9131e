package loombook.worker;

import loombook.jdk.BaseClasses;
import loombook.wire.FromWorker;
import loombook.wire.Named;
import loombook.wire.Post;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The learner's classes, from test to test.
final class Lesson {
    private final Post post;
    private final Threads threads;
    private final Optional<BaseClasses> base = BaseClasses.listed();
    private List<String> libraries = List.of();
    private ClassLoader above = ClassLoader.getPlatformClassLoader();
    private final Map<String, byte[]> classes = new HashMap<>();
    private volatile Stage stage;

    Lesson(Post post, Threads threads) {
        this.post = post;
        this.threads = threads;
    }

    void libraries(List<String> jars) {
        libraries = jars;
        if (!jars.isEmpty()) {
            List<URL> urls = new ArrayList<>();
            jars.forEach(jar -> urls.add(url(jar)));
            above = new URLClassLoader("libraries", urls.toArray(URL[]::new), above);
        }
    }

    private static URL url(String jar) {
        URI address = new File(jar).toURI();
        try {
            return address.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(address.toString(), e);
        }
    }

    FromWorker.Compiled compile(List<Named> sources) {
        FromWorker.Compiled compiled = new SourceCompiler(libraries, base).compile(sources);
        classes.clear();
        load(compiled.classes());
        return compiled;
    }

    void load(List<Named> named) {
        named.forEach(each -> classes.put(each.name(), each.bytes()));
    }

    FromWorker.Begun begin(int test) {
        threads.remember();
        stage = new Stage(new LearnerLoader(classes, above), post);
        return new FromWorker.Begun(test, classes.isEmpty() ? "there are no classes" : "");
    }

    Stage stage() {
        return stage;
    }

    boolean isRunning() {
        return stage != null;
    }
}
