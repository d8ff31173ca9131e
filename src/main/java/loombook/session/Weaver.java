package loombook.session;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Puts a stop point at the start of every method and before every jump backwards, so that whatever
/// a chapter runs can be stopped there.
final class Weaver {
    private static final ClassDesc STOP_POINT = ClassDesc.of("loombook.session.agent.StopPoint");

    private final Map<ClassDesc, ClassHierarchyResolver.ClassHierarchyInfo> known = new HashMap<>();
    private final ClassFile classFile;

    /// @param libraries where the chapter's libraries can be looked into
    Weaver(ClassLoader libraries) {
        classFile =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                ((ClassHierarchyResolver) known::get)
                                        .orElse(ClassHierarchyResolver.ofResourceParsing(libraries))
                                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /// Tells of a class before others that mention it are woven.
    void learn(byte[] bytes) {
        var model = classFile.parse(bytes);
        var info =
                model.flags().has(AccessFlag.INTERFACE)
                        ? ClassHierarchyResolver.ClassHierarchyInfo.ofInterface()
                        : ClassHierarchyResolver.ClassHierarchyInfo.ofClass(
                                model.superclass()
                                        .map(entry -> entry.asSymbol())
                                        .orElse(ConstantDescs.CD_Object));
        known.put(model.thisClass().asSymbol(), info);
    }

    byte[] weave(byte[] bytes) {
        try {
            return classFile.transformClass(
                    classFile.parse(bytes),
                    ClassTransform.transformingMethodBodies(
                            CodeTransform.ofStateful(StopPoints::new)));
        } catch (IllegalArgumentException e) {
            // A class too strange or too large to be rewritten runs as it is, and stops by the
            // kill.
            return bytes;
        }
    }

    private static final class StopPoints implements CodeTransform {
        private final Set<Label> passed = new HashSet<>();

        @Override
        public void atStart(CodeBuilder builder) {
            stopPoint(builder);
        }

        @Override
        public void accept(CodeBuilder builder, CodeElement element) {
            if (element instanceof LabelTarget target) {
                passed.add(target.label());
            } else if (goesBack(element)) {
                stopPoint(builder);
            }
            builder.with(element);
        }

        private boolean goesBack(CodeElement element) {
            return element instanceof BranchInstruction branch && passed.contains(branch.target())
                    || element instanceof LookupSwitchInstruction choice
                            && passed.contains(choice.defaultTarget())
                    || element instanceof TableSwitchInstruction choice
                            && passed.contains(choice.defaultTarget());
        }

        private static void stopPoint(CodeBuilder builder) {
            builder.invokestatic(STOP_POINT, "check", ConstantDescs.MTD_void);
        }
    }
}
