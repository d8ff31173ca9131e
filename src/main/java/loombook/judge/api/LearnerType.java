package loombook.judge.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says that a type nested in a hidden test stands for one that the learner writes. An interface
/// stands for a class with these public methods; a record for a record with these components.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LearnerType {

    /// The learner's name for it, as `PrimePipeline` or `PrimePipeline.Report`. If it is left out,
    /// it is the name of the annotated type, within the class under test if there is such a one.
    String value() default "";

    /// The parameters of the constructor; `void` if the tests call none.
    Class<?>[] constructor() default void.class;

    /// Whether the interface's methods are static over there: see [Learner#statics].
    boolean statics() default false;

    /// What the learner's class must extend.
    Class<?> extending() default Object.class;
}
