package loombook.player;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Points to two decimals: `3`, `2.5`, `0.33`.
public final class Points {
    private Points() {}

    public static String of(double points) {
        BigDecimal rounded = rounded(points).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    public static BigDecimal rounded(double points) {
        return BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP);
    }
}
