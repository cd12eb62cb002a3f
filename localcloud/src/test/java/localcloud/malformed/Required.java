package localcloud.malformed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The required members of a service's structures, which the SDK's classes do not tell. */
record Required(Map<String, Set<String>> members) {

  static Required of(String service) {
    String file = "/localcloud/wire/shape/" + service + ".txt";
    try (InputStream in = Required.class.getResourceAsStream(file)) {
      return in == null
          ? new Required(Map.of())
          : of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Required of(Stream<String> lines) {
    return new Required(
        lines
            .map(line -> Arrays.asList(line.split(" ")))
            .collect(
                Collectors.toMap(
                    words -> words.getFirst(),
                    words ->
                        words.stream()
                            .skip(1)
                            .filter(word -> word.contains("!:"))
                            .map(word -> word.substring(mark(word), word.indexOf('!')))
                            .collect(Collectors.toSet()),
                    (one, other) -> one)));
  }

  /** The length of the mark that says where in a request the member is. */
  private static int mark(String word) {
    return "?/@".indexOf(word.charAt(0)) < 0 ? 0 : 1;
  }

  boolean has(String structure, String member) {
    return members.getOrDefault(structure, Set.of()).contains(member);
  }
}
