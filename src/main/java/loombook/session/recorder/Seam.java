package loombook.session.recorder;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/// Where the JDK tells of its threads: calls put into the methods in which they start, wait and
/// end. Made once, in the JVM that it is for.
final class Seam {
    private static final ClassDesc SEAM =
            ClassDesc.of("java.util.concurrent.locks.LoombookThreadEvents");
    private static final ClassDesc SINK = ClassDesc.of("java.util.function.ObjIntConsumer");
    private static final MethodTypeDesc TELL =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_int);
    private static final String FIELD = "sink";
    private static final String METHOD = "tell";

    /// What a call tells of; its place in this list is what crosses the seam.
    enum Event {
        /// The current thread waits; the subject is what for, or null.
        WAITS,
        /// The same, for so long at most.
        WAITS_FOR_A_WHILE,
        WAITED,
        SLEEPS,
        SLEPT,
        /// The subject is a thread that the current one starts.
        STARTS,
        /// The subject is a thread that has ended.
        ENDS,
        /// The subject is a thread that is asked to stop what it does.
        IS_INTERRUPTED
    }

    /// A call to put into a method.
    ///
    /// @param before told at its start, or null
    /// @param subject which of its variables is told of; -1 for none
    /// @param after told before it returns, or null
    private record Call(String method, String parameters, Event before, int subject, Event after) {
        boolean fits(MethodModel model) {
            return model.methodName().equalsString(method)
                    && model.methodType().stringValue().startsWith(parameters);
        }
    }

    private static final String CONTAINER = "(Ljdk/internal/vm/ThreadContainer;)";

    private static final List<Call> LOCK_SUPPORT =
            List.of(
                    new Call("park", "()", Event.WAITS, -1, Event.WAITED),
                    new Call("park", "(Ljava/lang/Object;)", Event.WAITS, 0, Event.WAITED),
                    new Call("parkNanos", "(J)", Event.WAITS_FOR_A_WHILE, -1, Event.WAITED),
                    new Call(
                            "parkNanos",
                            "(Ljava/lang/Object;J)",
                            Event.WAITS_FOR_A_WHILE,
                            0,
                            Event.WAITED),
                    new Call("parkUntil", "(J)", Event.WAITS_FOR_A_WHILE, -1, Event.WAITED),
                    new Call(
                            "parkUntil",
                            "(Ljava/lang/Object;J)",
                            Event.WAITS_FOR_A_WHILE,
                            0,
                            Event.WAITED));

    private static final List<Call> THREAD =
            List.of(
                    new Call("start", "()", Event.STARTS, 0, null),
                    new Call("start", CONTAINER, Event.STARTS, 0, null),
                    new Call("exit", "()", Event.ENDS, 0, null),
                    new Call("interrupt", "()", Event.IS_INTERRUPTED, 0, null),
                    new Call("beforeSleep", "(J)", Event.SLEEPS, -1, null),
                    new Call("afterSleep", "(", Event.SLEPT, -1, null));

    private static final List<Call> VIRTUAL_THREAD =
            List.of(
                    new Call("start", CONTAINER, Event.STARTS, 0, null),
                    new Call("afterDone", "(Z)", Event.ENDS, 0, null),
                    new Call("interrupt", "()", Event.IS_INTERRUPTED, 0, null));

    private Seam() {}

    /// From now on, the JDK tells of its threads.
    ///
    /// @param rehearsal whether everything is made ready, but nothing is changed
    /// @throws ReflectiveOperationException if this JDK is not as it is expected to be
    static void open(
            Supplier<Instrumentation> instrumentation,
            ObjIntConsumer<Object> sink,
            boolean rehearsal)
            throws ReflectiveOperationException, IOException, UnmodifiableClassException {
        Class<?> seam =
                MethodHandles.privateLookupIn(LockSupport.class, MethodHandles.lookup())
                        .defineClass(seam());
        List<ClassDefinition> definitions = new ArrayList<>();
        definitions.add(changed(LockSupport.class, LOCK_SUPPORT));
        definitions.add(changed(Thread.class, THREAD));
        definitions.add(changed(Class.forName("java.lang.VirtualThread"), VIRTUAL_THREAD));
        seam.getField(FIELD).set(null, sink);
        if (!rehearsal) {
            instrumentation.get().redefineClasses(definitions.toArray(ClassDefinition[]::new));
        }
    }

    /// A class that all of the JDK can see, which has what it is told passed on.
    private static byte[] seam() {
        return ClassFile.of()
                .build(
                        SEAM,
                        made ->
                                made.withFlags(AccessFlag.PUBLIC, AccessFlag.FINAL)
                                        .withField(
                                                FIELD,
                                                SINK,
                                                ClassFile.ACC_PUBLIC
                                                        | ClassFile.ACC_STATIC
                                                        | ClassFile.ACC_VOLATILE)
                                        .withMethodBody(
                                                METHOD,
                                                TELL,
                                                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                                Seam::tell));
    }

    private static void tell(CodeBuilder code) {
        code.getstatic(SEAM, FIELD, SINK)
                .aload(0)
                .iload(1)
                .invokeinterface(SINK, "accept", TELL)
                .return_();
    }

    private static ClassDefinition changed(Class<?> type, List<Call> calls)
            throws IOException, NoSuchMethodException {
        List<Call> missing = new ArrayList<>(calls);
        byte[] original;
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            original = in.readAllBytes();
        }
        ClassFile classFile = ClassFile.of(ClassFile.DeadCodeOption.KEEP_DEAD_CODE);
        byte[] changed =
                classFile.transformClass(
                        classFile.parse(original),
                        (builder, element) -> {
                            if (element instanceof MethodModel method
                                    && call(calls, method) instanceof Call call) {
                                missing.remove(call);
                                builder.transformMethod(
                                        method,
                                        MethodTransform.transformingCode(new Insertion(call)));
                            } else {
                                builder.with(element);
                            }
                        });
        if (!missing.isEmpty()) {
            throw new NoSuchMethodException(type.getName() + "." + missing.getFirst().method());
        }
        return new ClassDefinition(type, changed);
    }

    private static Call call(List<Call> calls, MethodModel method) {
        return calls.stream().filter(each -> each.fits(method)).findFirst().orElse(null);
    }

    private record Insertion(Call call) implements CodeTransform {
        @Override
        public void atStart(CodeBuilder code) {
            if (call.before() != null) {
                tell(code, call.subject(), call.before());
            }
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (call.after() != null && element instanceof ReturnInstruction) {
                tell(code, -1, call.after());
            }
            code.with(element);
        }

        private static void tell(CodeBuilder code, int subject, Event event) {
            if (subject < 0) {
                code.aconst_null();
            } else {
                code.aload(subject);
            }
            code.loadConstant(event.ordinal()).invokestatic(SEAM, METHOD, TELL);
        }
    }
}
