package course.why;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a function failed: what it was denied, or what it threw and logged. */
record Cause(Journey journey, Evidence sources) {
  private static final String OWN_CODE = "at shop.";

  List<String> of(JourneyHop invocation) {
    List<String> lines = new ArrayList<>();
    journey
        .last(step -> step.isDenied() && !step.at().isBefore(invocation.at()))
        .ifPresent(denied -> lines.addAll(DeniedCall.of(denied).lines(sources.root())));
    JsonNode thrown = JsonText.read(invocation.answer());
    if (thrown.has("errorMessage")) {
      lines.add(
          String.format(
              Locale.ROOT,
              "It threw %s: %s",
              thrown.path("errorType").asText(),
              thrown.path("errorMessage").asText()));
    }
    complaint(invocation.where(), invocation.at()).ifPresent(line -> lines.addAll(told(line)));
    return lines;
  }

  /** The last line of the function's log about this journey that is a warning or an error. */
  private Optional<JsonNode> complaint(String function, Instant since) {
    return journey.ids().stream()
        .flatMap(id -> sources.logs().with(id, function, since.minusSeconds(1)).stream())
        .map(JsonText::read)
        .filter(line -> Stream.of("ERROR", "WARN").anyMatch(line.path("level").asText()::equals))
        .reduce((first, second) -> second);
  }

  private static List<String> told(JsonNode line) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "Its log says at %s: %s",
            line.path("timestamp").asText(),
            line.path("message").asText()));
    List<String> error = line.path("error").asText("").lines().map(String::strip).toList();
    if (!error.isEmpty()) {
      lines.add("Exception: " + error.getFirst());
      error.stream()
          .filter(frame -> frame.startsWith(OWN_CODE))
          .findFirst()
          .ifPresent(frame -> lines.add("Thrown from " + frame.substring("at ".length())));
    }
    return lines;
  }
}
