package loombook.session;

import java.util.List;

/// The source text of a lambda.
///
/// @param method where the compiler has put it, as `class#method`
/// @param text its body, as long as a line at most
/// @param parameters their names
/// @param taken names of the variables around it that it uses, in the order of their first use
record TaskText(String method, String text, List<String> parameters, List<String> taken) {}
