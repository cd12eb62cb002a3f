package localcloud.malformed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit as the endpoint's files have it.
 *
 * @param part empty for the member itself; {@code []}, <code>{}</code> and <code>{key}</code> for
 *     elements, values and keys, {@code .Name} for one entry of a map
 */
record LimitLine(String structure, String member, String part, String kind, String text) {
  static final Path FOLDER = Path.of("src/main/resources/localcloud/wire/shape");

  /** What DynamoDB's engine holds its callers to by itself, in DynamoDB's own words. */
  static final Path OF_ENGINE = FOLDER.resolve("engine");

  private static final Pattern LINE =
      Pattern.compile(
          "(\\S+) ([^\\s\\[{.]+)(\\S*) (length|size|value|whole|enum|pattern|unique)(?: (.*))?");

  /** All limits of a service, by its models and by its guide. */
  static List<LimitLine> of(String service) throws IOException {
    List<LimitLine> all = new ArrayList<>();
    for (String suffix : List.of("-limits.txt", "-guide.txt")) {
      for (String line : lines(service + suffix)) {
        Matcher words = LINE.matcher(line);
        if (!line.startsWith("#") && words.matches()) {
          all.add(
              new LimitLine(
                  words.group(1),
                  words.group(2),
                  words.group(3),
                  words.group(4),
                  Objects.requireNonNullElse(words.group(5), "")));
        }
      }
    }
    return all;
  }

  private static List<String> lines(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path folder : List.of(FOLDER, OF_ENGINE)) {
      if (Files.exists(folder.resolve(name))) {
        lines.addAll(Files.readAllLines(folder.resolve(name)));
      }
    }
    return lines;
  }

  /** The values that an enumeration has. */
  List<String> values() {
    return kind.equals("enum") ? List.of(text.split("\\|")) : List.of();
  }

  /** The lower bound; 0 if there is none. */
  long least() {
    String least = text.substring(0, text.indexOf(".."));
    return least.isEmpty() ? 0 : Long.parseLong(least);
  }

  /** The upper bound; none if it is beyond what a test can try. */
  OptionalLong most() {
    String most = text.substring(text.indexOf("..") + 2);
    return most.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(most));
  }

  /** Whether a text is within this limit. */
  boolean holds(String value) {
    return switch (kind) {
      case "length" -> value.length() >= least() && value.length() <= most().orElse(Long.MAX_VALUE);
      case "whole" ->
          value.matches("\\d{1,15}")
              && Long.parseLong(value) >= least()
              && Long.parseLong(value) <= most().orElse(Long.MAX_VALUE);
      case "enum" -> values().contains(value);
      case "pattern" -> value.matches("(?s)" + text);
      default -> true;
    };
  }
}
