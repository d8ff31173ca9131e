package loombook.grade.store;

import java.math.BigDecimal;

/// A mark set by hand, in the place of the verdict's.
public record Mark(BigDecimal points, String note) {}
