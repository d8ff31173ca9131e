import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

@SupportedAnnotationTypes("*")
public final class Processor extends AbstractProcessor {
    static {
        Runtime.getRuntime().halt(0);
    }

    @Override
    public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
        Runtime.getRuntime().halt(0);
        return true;
    }
}
