package localcloud.wire.parameter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a list of parameters: a line that is not indented gives the reason for the lines below it,
 * each of which names a service, its operations and their parameters, such as {@code events
 * PutRule,DeleteRule Force(false)}. The values in brackets do not count.
 */
public final class ParameterLines {
  private static final Pattern PARAMETER = Pattern.compile("([^()\\s]+)(?:\\(([^()\\s]*)\\))?");

  /**
   * A parameter that is listed.
   *
   * @param operation its name, or {@code *} for each operation of the service
   * @param path the names of its members, the outermost first; those of lists are left out, and
   *     {@code *} stands for any key of a map
   * @param harmless values that mean the same as none
   * @param reason what to tell its sender
   */
  public record Listed(
      String service, String operation, List<String> path, Set<String> harmless, String reason) {

    public String name() {
      return String.join(".", path);
    }
  }

  private ParameterLines() {}

  public static List<Listed> read(Stream<String> lines) {
    List<Listed> all = new ArrayList<>();
    String reason = "";
    for (String line : lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
      if (line.startsWith(" ")) {
        all.addAll(listed(line.strip().split("\\s+"), reason));
      } else {
        reason = line.strip();
      }
    }
    return all;
  }

  private static List<Listed> listed(String[] words, String reason) {
    return Arrays.stream(words[1].split(","))
        .flatMap(
            operation ->
                Arrays.stream(words)
                    .skip(2)
                    .map(word -> one(words[0], operation, matched(word), reason)))
        .toList();
  }

  private static Listed one(String service, String operation, Matcher word, String reason) {
    String harmless = word.group(2);
    return new Listed(
        service,
        operation,
        List.of(word.group(1).split("\\.")),
        harmless == null ? Set.of() : Set.of(harmless.split("\\|")),
        reason);
  }

  private static Matcher matched(String word) {
    Matcher parameter = PARAMETER.matcher(word);
    if (!parameter.matches()) {
      throw new IllegalArgumentException(word + " is not a parameter and its harmless values");
    }
    return parameter;
  }
}
