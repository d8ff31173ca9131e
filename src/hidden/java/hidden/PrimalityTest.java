package hidden;

import static hidden.Runs.numbers;

import static java.time.Duration.ofSeconds;

import loombook.judge.api.Call;
import loombook.judge.api.Check;
import loombook.judge.api.Learner;
import loombook.judge.api.LearnerType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class PrimalityTest {
    @LearnerType(value = "PrimePipeline", statics = true)
    interface Primality {
        boolean isPrime(long n);
    }

    private static void isPrimeFor(Learner learner, List<Long> numbers) throws Exception {
        Primality primality = learner.statics(Primality.class);
        Check.each(numbers, "isPrime(%s)", Numbers::isPrime, primality::isPrime);
    }

    @Test
    @DisplayName("isPrime knows small, negative and very large numbers")
    void isPrimeKnowsItsEdges(Learner learner) throws Exception {
        List<Long> numbers = new ArrayList<>(LongStream.rangeClosed(0, 35).boxed().toList());
        numbers.addAll(List.of(-1L, -2L, -3L, -4L, -7L, -561L, Long.MIN_VALUE, Long.MAX_VALUE));
        numbers.addAll(learner.random().longs(5, 1000, 1_000_000).boxed().toList());
        isPrimeFor(learner, numbers);
    }

    @Test
    @DisplayName("isPrime knows squares of primes")
    void isPrimeKnowsSquares(Learner learner) throws Exception {
        isPrimeFor(
                learner,
                Stream.of(2L, 3L, 5L, 7L, 11L, 13L, 97L, 9973L, 99_991L, 1_000_003L)
                        .map(p -> p * p)
                        .toList());
    }

    @Test
    @DisplayName("isPrime is not fooled by Carmichael numbers")
    void isPrimeIsNotFooledByCarmichael(Learner learner) throws Exception {
        isPrimeFor(
                learner,
                List.of(
                        561L,
                        1105L,
                        1729L,
                        2465L,
                        2821L,
                        6601L,
                        8911L,
                        294_409L,
                        56_052_361L,
                        118_901_521L,
                        172_947_529L,
                        228_842_209L,
                        1_299_963_601L));
    }

    @Test
    @DisplayName("isPrime is fast enough for numbers around a million millions")
    void isPrimeIsFastEnough(Learner learner) throws Exception {
        long start = learner.random().nextLong(900_000_000_000L, 1_000_000_000_000L);
        List<Long> primes = Numbers.primesFrom(start, 3);
        Call<Void> asked = learner.run(() -> isPrimeFor(learner, primes));
        Check.that(
                asked.ends(ofSeconds(2)),
                """
                isPrime had not answered for %s after 2 s.
                Which divisors can a number have if it has none up to its square root?\
                """
                        .formatted(primes));
        asked.await(Duration.ZERO);
    }
}
