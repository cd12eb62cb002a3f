package localcloud.wire.shape;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The structures of one service's input, from a file that {@code ShapesTest} writes from the
 * classes of the AWS SDK: a line is a structure's name and its members. An operation's own
 * structure is named {@code OperationRequest}.
 */
final class Shapes {
  private static final Map<String, Shapes> READ = new ConcurrentHashMap<>();

  private final Map<String, List<Member>> structures;

  private Shapes(Map<String, List<Member>> structures) {
    this.structures = structures;
  }

  /** The shapes of the service with this signing name; none if there is no file. */
  static Shapes of(String service) {
    return READ.computeIfAbsent(service, Shapes::read);
  }

  /** The members of a structure; none if it is not known. */
  List<Member> members(String structure) {
    return structures.getOrDefault(structure, List.of());
  }

  private static Shapes read(String service) {
    Map<String, List<Member>> structures = new HashMap<>();
    try (InputStream file = Shapes.class.getResourceAsStream(service + ".txt")) {
      if (file == null) {
        return new Shapes(Map.of());
      }
      new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .forEach(
              line -> {
                String[] words = line.split(" ");
                structures.put(words[0], Arrays.stream(words).skip(1).map(Member::of).toList());
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Shapes(structures);
  }
}
