package loombook.session;

import jdk.jshell.spi.ExecutionControl;

import loombook.wire.Step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What JShell takes for the JVM that runs its snippets: it writes down what JShell wants done, and
/// does nothing.
final class ShadowControl implements ExecutionControl {
    private final Weaver weaver;
    private Asker asker = (_, _) -> "";
    private final Map<String, byte[]> loaded = new HashMap<>();
    private List<Step> steps = new ArrayList<>();

    /// Knows the value of a variable now.
    interface Asker {
        String value(String className, String field);
    }

    ShadowControl(Weaver weaver) {
        this.weaver = weaver;
    }

    void asks(Asker one) {
        asker = one;
    }

    /// What was wanted since the last call.
    List<Step> steps() {
        List<Step> done = steps;
        steps = new ArrayList<>();
        return done;
    }

    @Override
    public void load(ClassBytecodes[] classes) {
        for (ClassBytecodes each : classes) {
            weaver.learn(each.bytecodes());
        }
        steps.add(new Step.Load(woven(classes)));
    }

    @Override
    public void redefine(ClassBytecodes[] classes) throws ClassInstallException {
        for (ClassBytecodes each : classes) {
            byte[] before = loaded.get(each.name());
            if (before == null || !Shape.of(each.bytecodes()).equals(Shape.of(before))) {
                throw new ClassInstallException("another shape", new boolean[classes.length]);
            }
        }
        steps.add(new Step.Redefine(woven(classes)));
    }

    private List<Step.Binary> woven(ClassBytecodes[] classes) {
        List<Step.Binary> woven = new ArrayList<>();
        for (ClassBytecodes each : classes) {
            loaded.put(each.name(), each.bytecodes());
            woven.add(new Step.Binary(each.name(), weaver.weave(each.bytecodes())));
        }
        return woven;
    }

    @Override
    public String invoke(String className, String methodName) {
        steps.add(new Step.Invoke(className, methodName));
        return "";
    }

    @Override
    public String varValue(String className, String varName) {
        return asker.value(className, varName);
    }

    @Override
    public void addToClasspath(String path) throws InternalException {
        throw new InternalException("the class path of a chapter is set when it begins");
    }

    @Override
    public void stop() {}

    @Override
    public Object extensionCommand(String command, Object argument) throws NotImplementedException {
        throw new NotImplementedException(command);
    }

    @Override
    public void close() {}
}
