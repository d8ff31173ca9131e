package loombook.words;

import loombook.problem.Place;
import loombook.problem.Said;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.PseudoInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds what one class says. A call of [Said#of] is compiled to the pattern, the number of parts,
/// an array for them, the parts, the call; a call for one of the parts stands within.
final class SaidFinder {
    private static final ClassDesc SAID = ClassDesc.of(Said.class.getName());
    private static final ClassDesc PLACE = ClassDesc.of(Place.class.getName());
    private static final ClassDesc PARTS = ConstantDescs.CD_Object.arrayType();

    /// Options, directives, variables, commands: what has the same name in every language.
    private static final Pattern NAME = Pattern.compile("-.*|//.*|loombook .*|\\S*");

    private final Spoken spoken;

    SaidFinder(Spoken spoken) {
        this.spoken = spoken;
    }

    void read(byte[] bytes) {
        ClassModel type = ClassFile.of().parse(bytes);
        String name = type.thisClass().asInternalName().replace('/', '.');
        if (name.equals(Said.class.getName()) || name.equals(Place.class.getName())) {
            return;
        }
        for (MethodModel method : type.methods()) {
            String where = name + "." + method.methodName().stringValue();
            method.code().ifPresent(code -> new Reader(name, where).read(code));
        }
    }

    /// Reads the code of one method.
    private final class Reader {
        private final String type;
        private final String where;

        /// Of each array that is being filled, the constant before it; empty if there is none.
        private final Deque<Optional<String>> begun = new ArrayDeque<>();

        private Optional<ConstantDesc> last = Optional.empty();
        private Optional<String> pattern = Optional.empty();

        Reader(String type, String where) {
            this.type = type;
            this.where = where;
        }

        void read(CodeModel code) {
            for (CodeElement each : code) {
                switch (each) {
                    case ConstantInstruction constant -> constant(constant.constantValue());
                    case NewReferenceArrayInstruction array -> {
                        if (array.componentType().asSymbol().equals(ConstantDescs.CD_Object)) {
                            begun.push(pattern);
                        }
                        forget();
                    }
                    case InvokeInstruction call -> {
                        call(call);
                        forget();
                    }
                    case InvokeDynamicInstruction call -> {
                        call.bootstrapArgs().forEach(this::reference);
                        forget();
                    }
                    // Two ways meet here: what came last may not be what comes always.
                    case LabelTarget _ -> forget();
                    case PseudoInstruction _ -> {}
                    default -> forget();
                }
            }
        }

        /// A pattern, or the number of parts after it.
        private void constant(ConstantDesc value) {
            pattern =
                    value instanceof Integer && last.orElse("") instanceof String text
                            ? last.map(_ -> text)
                            : Optional.empty();
            last = Optional.ofNullable(value);
        }

        private void forget() {
            last = Optional.empty();
            pattern = Optional.empty();
        }

        private void call(InvokeInstruction call) {
            ClassDesc owner = call.owner().asSymbol();
            String method = call.name().stringValue();
            MethodTypeDesc shape = call.typeSymbol();
            boolean takesParts =
                    shape.parameterCount() > 0 && shape.parameterList().getLast().equals(PARTS);
            Optional<String> before =
                    takesParts && !begun.isEmpty() ? begun.pop() : Optional.empty();
            if (owner.equals(SAID)) {
                said(method, before);
            } else if (owner.equals(PLACE)
                    && shape.parameterList().equals(List.of(ConstantDescs.CD_String))) {
                last.filter(name -> !NAME.matcher((String) name).matches())
                        .ifPresent(_ -> spoken.unclear().add(where));
            }
        }

        private void said(String method, Optional<String> before) {
            switch (method) {
                case "of" ->
                        before.ifPresentOrElse(
                                each -> spoken.patterns().putIfAbsent(each, type),
                                () -> spoken.unclear().add(where));
                case "verbatim" -> last.ifPresent(_ -> spoken.unclear().add(where));
                case "<init>" -> spoken.unclear().add(where);
                default -> {}
            }
        }

        private void reference(ConstantDesc argument) {
            if (argument instanceof DirectMethodHandleDesc handle
                    && handle.owner().equals(SAID)
                    && List.of("of", "<init>").contains(handle.methodName())) {
                spoken.unclear().add(where);
            }
        }
    }
}
