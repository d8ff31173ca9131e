package hidden;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Numbers in no particular order, and which of them are prime.
final class Numbers {
    private Numbers() {}

    static boolean isPrime(long n) {
        return n > 1 && BigInteger.valueOf(n).isProbablePrime(64);
    }

    /// So many primes, from there on.
    static List<Long> primesFrom(long start, int count) {
        List<Long> primes = new ArrayList<>();
        BigInteger number = BigInteger.valueOf(start);
        while (primes.size() < count) {
            number = number.nextProbablePrime();
            primes.add(number.longValueExact());
        }
        return primes;
    }

    /// Compares without regard to order.
    static void mustEqual(String what, List<Long> expected, List<Long> was) {
        List<Long> missing = without(expected, was);
        List<Long> excess = without(was, expected);
        if (missing.isEmpty() && excess.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder();
        message.append(
                "%s (in any order)\n  expected: %s\n  but was:  %s"
                        .formatted(what, sorted(expected), sorted(was)));
        if (!missing.isEmpty()) {
            message.append("\n  missing:  ").append(missing);
        }
        if (!excess.isEmpty()) {
            message.append("\n  too many: ").append(excess);
        }
        throw new AssertionError(message);
    }

    private static List<Long> without(List<Long> some, List<Long> others) {
        List<Long> left = sorted(some);
        others.forEach(left::remove);
        return left;
    }

    private static List<Long> sorted(List<Long> numbers) {
        List<Long> sorted = new ArrayList<>(numbers);
        sorted.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
        return sorted;
    }
}
