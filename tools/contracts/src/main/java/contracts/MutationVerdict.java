package contracts;

import java.util.List;
import java.util.Locale;

/** The objections of pact and schema to a change. */
public record MutationVerdict(Mutation mutation, List<String> pact, List<String> schema) {

  boolean refused() {
    return !pact.isEmpty() || !schema.isEmpty();
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s |",
        mutation.where(),
        mutation.what(),
        first(pact),
        first(schema));
  }

  private static String first(List<String> objections) {
    var text = objections.isEmpty() ? "" : objections.getFirst().replaceAll("[|\\s]+", " ");
    return text.length() > 100 ? text.substring(0, 100) + " ..." : text;
  }
}
