package acceptance.steps;

import acceptance.shop.Money;
import io.cucumber.java.ParameterType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words of the features that mean more than text or a number. */
public final class Words {
  private static final Map<String, Integer> REFUSALS =
      Map.ofEntries(
          Map.entry("not valid", 400),
          Map.entry("not signed in", 401),
          Map.entry("not allowed", 403),
          Map.entry("unknown", 404),
          Map.entry("conflict", 409),
          Map.entry("outdated", 412),
          Map.entry("too large", 413),
          Map.entry("wrong format", 415),
          Map.entry("against the rules", 422),
          Map.entry("no version", 428),
          Map.entry("unavailable", 503));

  @ParameterType("-?[0-9.]+ [A-Z]{3}")
  public Money money(String text) {
    return Money.of(text);
  }

  @ParameterType("checkouts|orders")
  public Outbox outbox(String things) {
    return Outbox.named(things);
  }

  @ParameterType("[A-Z][a-z]+")
  public String shopper(String name) {
    return name;
  }

  @ParameterType("[A-Z][a-z]+|a stranger|a shopkeeper")
  public Visitor visitor(String words) {
    return new Visitor(words);
  }

  @ParameterType("[A-Z][a-z]+(?:, [A-Z][a-z]+)+")
  public List<String> shoppers(String names) {
    return List.of(names.split(", "));
  }

  @ParameterType("[A-Z][a-z]+(?:, [A-Z][a-z]+)*")
  public List<String> names(String names) {
    return List.of(names.split(", "));
  }

  @ParameterType("[0-9]+(?:, [0-9]+)*")
  public List<Integer> counts(String numbers) {
    return Stream.of(numbers.split(", ")).map(Integer::valueOf).toList();
  }

  @ParameterType("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z")
  public Instant instant(String text) {
    return Instant.parse(text);
  }

  /** One status, or several where a race decides. */
  @ParameterType("[a-z ]+")
  public RefusalReason refusal(String words) {
    return new RefusalReason(Stream.of(words.split(" or ")).map(Words::status).toList());
  }

  private static int status(String word) {
    Integer status = REFUSALS.get(word);
    if (status == null) {
      throw new IllegalArgumentException(
          "No refusal is called '" + word + "', only " + REFUSALS.keySet());
    }
    return status;
  }
}
