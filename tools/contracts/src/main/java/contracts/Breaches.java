package contracts;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.HeaderMismatch;
import au.com.dius.pact.core.matchers.MetadataMismatch;
import au.com.dius.pact.provider.ComparisonResult;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pact's findings as sentences. */
final class Breaches {
  private static final Pattern MISSING = Pattern.compile("missing the following keys: (.+)");

  private Breaches() {}

  static List<String> in(ComparisonResult result, JsonNode given) {
    var breaches = new ArrayList<String>();
    var status = result.getStatusMismatch();
    if (status != null) {
      breaches.add(
          String.format(
              Locale.ROOT,
              "Expected status %d but was %d",
              status.getExpected(),
              status.getActual()));
    }
    of(result.getHeaderMismatches()).map(HeaderMismatch::getMismatch).forEach(breaches::add);
    of(result.getMetadataMismatches()).map(MetadataMismatch::getMismatch).forEach(breaches::add);
    var body = result.getBodyMismatches();
    if (body.errorValue() != null) {
      breaches.add(body.errorValue().getMismatch());
    } else {
      of(body.unwrap().getMismatches())
          .map(mismatch -> sentence(mismatch, given))
          .forEach(breaches::add);
    }
    return breaches;
  }

  private static <M> Stream<M> of(Map<String, ? extends List<M>> found) {
    return found.values().stream().flatMap(List::stream);
  }

  private static String sentence(BodyMismatch mismatch, JsonNode given) {
    var text = String.format(Locale.ROOT, "%s: %s", mismatch.getPath(), mismatch.getMismatch());
    var missing = MISSING.matcher(text);
    return missing.find() ? text + hints(missing, at(given, mismatch.getPath())) : text;
  }

  /** The most common cause of a missing field is one that is spelt slightly differently. */
  private static String hints(Matcher missing, JsonNode object) {
    return Stream.of(missing.group(1).split(", "))
        .flatMap(
            needed ->
                object
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(needed::equalsIgnoreCase)
                    .map(
                        other ->
                            String.format(
                                Locale.ROOT,
                                " (the consumer reads %s; it was sent as %s, and to JSON that is"
                                    + " another name)",
                                needed,
                                other)))
        .reduce("", String::concat);
  }

  /** The object at one of Pact's paths, such as {@code $.items.0.unitPrice}. */
  private static JsonNode at(JsonNode given, String path) {
    return given.at(path.replaceFirst("^\\$", "").replaceAll("[.\\[]", "/").replace("]", ""));
  }
}
