package localcloud.wire.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The structures of one service's input, from a file that {@code ShapesTest} writes from the
 * classes of the AWS SDK: a line is a structure's name and its members. An operation's own
 * structure is named {@code OperationRequest}. What its values may be is in two more files: {@code
 * -limits} says it after AWS's API models, {@code -guide} after its guides.
 */
final class Shapes {
  private static final Map<String, Shapes> READ = new ConcurrentHashMap<>();
  private static final Map<String, Shapes> TEMPLATES = new ConcurrentHashMap<>();

  private final Map<String, List<Member>> structures;
  private final LimitFile limits;

  private Shapes(Map<String, List<Member>> structures, LimitFile limits) {
    this.structures = structures;
    this.limits = limits;
  }

  /** The shapes of the service with this signing name; none if there is no file. */
  static Shapes of(String service) {
    return READ.computeIfAbsent(service, name -> read(name));
  }

  /** With what DynamoDB's engine holds calls to by itself, but not a template. */
  static Shapes ofTemplates(String service) {
    return TEMPLATES.computeIfAbsent(service, name -> read(name, "engine/" + name));
  }

  /** The members of a structure; none if it is not known. */
  List<Member> members(String structure) {
    return structures.getOrDefault(structure, List.of());
  }

  /** The path of a REST operation, with its members in braces; empty for any other. */
  String path(String operation) {
    return limits.paths().getOrDefault(operation, "");
  }

  /** A service's structures, with the limits in the files whose names begin so. */
  private static Shapes read(String service, String... limited) {
    LimitFile limits =
        LimitFile.read(
            Stream.concat(Stream.of(service), Stream.of(limited))
                .flatMap(name -> Stream.of(name + "-limits.txt", name + "-guide.txt"))
                .flatMap(Shapes::lines));
    Map<String, List<Member>> structures = new HashMap<>();
    lines(service + ".txt")
        .forEach(
            line -> {
              String[] words = line.split(" ");
              structures.put(
                  words[0],
                  Arrays.stream(words)
                      .skip(1)
                      .map(word -> Member.of(word, words[0], limits))
                      .toList());
            });
    return new Shapes(structures, limits);
  }

  /** None if there is no such file. */
  static Stream<String> lines(String name) {
    try (InputStream file = Shapes.class.getResourceAsStream(name)) {
      return file == null
          ? Stream.empty()
          : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
