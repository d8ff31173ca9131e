package loombook.judge;

import loombook.judge.api.Learner;
import loombook.judge.api.TimeLimit;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

import java.lang.reflect.Method;
import java.time.Duration;

/// Gives hidden tests their [Learner], and ends those that take too long. JUnit finds it by itself
/// when the judge runs tests, and only then.
public final class LearnerExtension
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver, InvocationInterceptor {
    static final String ROUND = "round";
    private static final Namespace OURS = Namespace.create("loombook");
    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofMillis(1500);

    private static Round round(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, OURS).get(ROUND, Round.class);
    }

    private static LearnerSession session(ExtensionContext context) {
        return context.getStore(OURS).get("session", LearnerSession.class);
    }

    private static Duration limit(Method method) {
        TimeLimit limit = method.getAnnotation(TimeLimit.class);
        return limit == null ? USUAL : Duration.ofSeconds(limit.seconds());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        LearnerSession session = round(context).begin(method.getName(), limit(method));
        context.getStore(OURS).put("session", session);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        LearnerSession session = session(context);
        if (session != null) {
            round(context).end(context.getRequiredTestMethod().getName(), session);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Learner.class;
    }

    @Override
    public Learner resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return session(context);
    }

    /// A test that waits for the learner's code ends by the code's own limit; one that waits for
    /// something else is helped to its end.
    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        Round round = round(context);
        Thread tester = Thread.currentThread();
        Timer timer = session(context).timer();
        Thread watch = Thread.ofVirtual().start(() -> watch(timer, round, tester));
        try {
            invocation.proceed();
        } finally {
            watch.interrupt();
            watch.join();
            Thread.interrupted();
        }
    }

    private static void watch(Timer timer, Round round, Thread tester) {
        try {
            for (Duration left = timer.left(); left.isPositive(); left = timer.left()) {
                Thread.sleep(left);
            }
            Thread.sleep(GRACE);
            round.expire();
            Thread.sleep(GRACE);
            tester.interrupt();
        } catch (InterruptedException e) {
            // The test has ended in time.
            return;
        }
    }
}
