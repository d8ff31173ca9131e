package loombook.judge;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.problem.Problem;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.stream.Collectors;

/// Sources that the tests cannot call are refused, with the place and the way out.
@Timeout(60)
class SourcesTest {
    private static Judging judging;

    @BeforeAll
    static void open() {
        judging = Judging.of("Counter", "CounterCases");
    }

    @AfterAll
    static void close() {
        judging.close();
    }

    private static String refusal(String... sources) throws InterruptedException {
        Verdict verdict = judging.given(sources);
        assertThat(verdict).isInstanceOf(Verdict.DoesNotCompile.class);
        return ((Verdict.DoesNotCompile) verdict)
                .problems().stream().map(Problem::text).collect(Collectors.joining("\n"));
    }

    private static String refusalOfChange(String from, String to) throws InterruptedException {
        assertThat(CrossingTest.COUNTER).contains(from);
        return refusal(CrossingTest.COUNTER.replace(from, to));
    }

    @Test
    void anErrorHasItsLineAndACaret() throws InterruptedException {
        assertThat(refusal("public class Counter {\n\tint a = \"b\";\n}"))
                .isEqualTo(
                        """
                        Counter.java:2:10: incompatible types: String cannot be converted to int
                                int a = "b";
                                        ^\
                        """);
    }

    @Test
    void manyErrorsAreToldAtOnce() throws InterruptedException {
        assertThat(refusal("public class Counter { int a = \"b\"; String c = 1; }"))
                .contains("String cannot be converted to int")
                .contains("int cannot be converted to String");
    }

    @Test
    void aPackageLineIsRefusedWithItsFix() throws InterruptedException {
        assertThat(refusal("// mine\npackage homework.week1;\n\nclass Counter {}"))
                .isEqualTo(
                        """
                        Counter.java:2:1: `package homework.week1;` is not wanted here
                          fix: delete the line: all classes of a solution are in the unnamed package\
                        """);
    }

    @Test
    void oneClassInTwoFilesIsRefused() throws InterruptedException {
        assertThat(refusal("class Counter {}", "class Other {} class Counter {}"))
                .startsWith(
                        "Other.java:1:16: the class `Counter` is declared in Counter.java as well")
                .contains("fix: rename or delete one of the two");
        assertThat(refusal("class Counter {} record Counter() {}"))
                .startsWith("Counter.java:1:18: the class `Counter` is declared twice");
    }

    @Test
    void aWrongClassNameIsRefusedWithThoseFound() throws InterruptedException {
        assertThat(refusal("class Conter { class Inner {} }"))
                .isEqualTo(
                        """
                        Counter.java: there is no class `Counter`; found `Conter.Inner`, `Conter`
                          fix: rename yours: the tests need a class of exactly this name\
                        """);
    }

    @Test
    void aWrongConstructorIsRefused() throws InterruptedException {
        assertThat(
                        refusalOfChange(
                                "public Counter(int start, Duration step) {",
                                "public Counter(Integer start, Duration step) {"))
                .contains("the tests call `public Counter(int, Duration)`")
                .contains("found `public Counter(Integer start, Duration step)`");
    }

    @Test
    void wrongParametersAreRefusedWithWhatWasFound() throws InterruptedException {
        assertThat(refusalOfChange("String greet(String name)", "String greet(Object name)"))
                .isEqualTo(
                        """
                        Counter.java:20: the tests call `public static String greet(String)`; found\
                         `public static String greet(Object name)`
                          fix: write it as the task shows it\
                        """);
    }

    @Test
    void aMissingMethodIsRefusedWithWhatThereIs() throws InterruptedException {
        assertThat(refusalOfChange("public int next()", "public int nxet()"))
                .contains("the tests call `public int next()`; `Counter` has")
                .contains("`public int nxet()`");
    }

    @Test
    void aWrongResultIsRefused() throws InterruptedException {
        String refusal = refusalOfChange("public int next()", "public long next()");

        assertThat(refusal)
                .contains("`public long next()` should be `public int next()`: it returns long");
    }

    @Test
    void aMethodThatIsNotPublicIsRefused() throws InterruptedException {
        assertThat(refusalOfChange("public int next()", "int next()"))
                .contains("`int next()` should be `public int next()`: it is not public");
    }

    @Test
    void anUnexpectedCheckedExceptionIsRefused() throws InterruptedException {
        assertThat(
                        refusalOfChange(
                                "public Counter copy() {",
                                "public Counter copy() throws Exception {"))
                .contains("its callers do not expect `throws java.lang.Exception`");
    }

    @Test
    void aClassInThePlaceOfARecordIsRefused() throws InterruptedException {
        assertThat(
                        refusalOfChange(
                                "record Report(List<Long> all, String text)",
                                "record Report(List<Long> every, String text)"))
                .contains("the record `Counter.Report` needs a component `List<Long> all`");
    }

    @Test
    void whatAnExceptionExtendsIsLookedAt() throws InterruptedException {
        String checked =
                CrossingTest.COUNTER
                        .replace(
                                "CounterException extends RuntimeException",
                                "CounterException extends Exception")
                        .replace(
                                "void fail(String how) {", "void fail(String how) { if (count < 0)")
                        .replace("throw new CounterException(count);", "throw new Error();");

        assertThat(refusal(checked))
                .contains("`Counter.CounterException` does not extend RuntimeException");
    }

    @Test
    void finalAndHelpersAreTheLearnersMatter() throws InterruptedException {
        String split =
                CrossingTest.COUNTER
                        .replace("public class Counter {", "final class Counter {")
                        .replace("\"Hello, \" + name", "Greeting.of(name)");

        Verdict verdict =
                judging.given(
                        split,
                        "class Greeting { static String of(String n) { return \"Hello, \" + n; }"
                                + " }");

        assertThat(verdict).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void anExpressionWithoutEndHarmsNothing() throws InterruptedException {
        String deep = "1" + "+(1".repeat(20_000) + ")".repeat(20_000);

        assertThat(refusal("class Counter { int a = " + deep + "; }")).isNotBlank();
    }

    /// The compiler fights long for its heap.
    @Test
    @Timeout(240)
    void moreThanTheCompilerCanHoldIsTheSourcesFault() throws InterruptedException {
        StringBuilder source = new StringBuilder("class Counter {\n");
        for (int i = 0; i < 200_000; i++) {
            source.append("Object a").append(i).append(" = (Runnable) () -> {};\n");
        }

        assertThat(refusal(source.append('}').toString())).isNotBlank();
    }
}
