package localcloud.wire.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.wire.parameter.ParameterLines.Listed;
import org.jspecify.annotations.Nullable;

/** Refuses the parameters that the file {@code refused.txt} lists. */
public final class Refusals {
  private static final Map<String, List<Listed>> ALL =
      read().stream().collect(Collectors.groupingBy(one -> one.service() + ":" + one.operation()));

  private Refusals() {}

  /** All that are refused. */
  public static List<Listed> all() {
    return ALL.values().stream().flatMap(List::stream).toList();
  }

  /** Checks the members of an input. */
  public static Call checked(Call call) {
    for (Listed one : of(call)) {
      if (isGiven(one, call.view(), 0)) {
        throw refused(call, one);
      }
    }
    return call;
  }

  /**
   * Checks a REST call: the parameters in its URL and headers, which are named as they are there,
   * and parts of its body.
   */
  public static Call checked(Call call, Map<String, String> url) {
    for (Listed one : of(call)) {
      String name = one.name();
      String value = url.get(name);
      if (value == null) {
        value = call.headers().get(name.toLowerCase(Locale.ROOT));
      }
      boolean given = value != null && counts(one, TextNode.valueOf(value));
      if (given || one.path().size() > 1 && isInBody(call, one)) {
        throw refused(call, one);
      }
    }
    return call;
  }

  private static boolean isInBody(Call call, Listed one) {
    return call.service().equals("s3")
        ? new String(call.body(), StandardCharsets.UTF_8).contains("<" + one.path().getLast() + ">")
        : isGiven(one, call.view(), 0);
  }

  private static List<Listed> of(Call call) {
    return ALL.getOrDefault(call.service() + ":" + call.operation(), List.of());
  }

  private static boolean isGiven(Listed one, @Nullable JsonNode value, int step) {
    if (value == null || value.isNull()) {
      return false;
    }
    if (value.isArray()) {
      return value.valueStream().anyMatch(item -> isGiven(one, item, step));
    }
    if (step == one.path().size()) {
      return counts(one, value);
    }
    String name = one.path().get(step);
    return name.equals("*")
        ? value.valueStream().anyMatch(item -> isGiven(one, item, step + 1))
        : isGiven(one, value.get(name), step + 1);
  }

  private static boolean counts(Listed one, JsonNode value) {
    return value.isContainerNode()
        ? !value.isEmpty()
        : !value.asText().isEmpty() && !one.harmless().contains(value.asText());
  }

  private static AwsException refused(Call call, Listed one) {
    return RefusalErrors.of(
        call.service(),
        String.format(
            Locale.ROOT,
            "The local cloud does not support %s of %s: %s",
            one.name(),
            call.operation(),
            one.reason()));
  }

  private static List<Listed> read() {
    try (InputStream file =
            Objects.requireNonNull(Refusals.class.getResourceAsStream("refused.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return ParameterLines.read(lines.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
