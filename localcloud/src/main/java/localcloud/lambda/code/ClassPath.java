package localcloud.lambda.code;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a function's classes come from: the runtime first, as on AWS, then its libraries by name,
 * and last the code that changes with every edit. A JVM can use a class archive for the beginning
 * of its class path, so an archive of the libraries survives edits.
 *
 * @param libraries the runtime and the jars whose names carry a version
 * @param own the function's other jars, and its loose classes
 */
public record ClassPath(List<Path> libraries, List<Path> own) {
  private static final Predicate<String> VERSIONED =
      Pattern.compile(".+-\\d.*\\.jar").asMatchPredicate();

  /** The class path for code with its jars in {@code lib}. */
  static ClassPath of(List<Path> runtime, Path code) {
    Path lib = code.resolve("lib");
    List<Path> libraries = new ArrayList<>(runtime);
    List<Path> own = new ArrayList<>();
    for (Path jar : TempFiles.list(lib)) {
      String name = jar.getFileName().toString();
      if (name.endsWith(".jar")) {
        (VERSIONED.test(name) ? libraries : own).add(jar);
      }
    }
    // A directory without classes would only prevent the JVM from sharing classes.
    if (!TempFiles.list(code).equals(List.of(lib))) {
      own.add(code);
    }
    return new ClassPath(List.copyOf(libraries), List.copyOf(own));
  }

  /** The class path as the value of {@code java}'s option {@code -cp}. */
  public String option() {
    return joined(Stream.concat(libraries.stream(), own.stream()));
  }

  /** The same for the libraries only. */
  String librariesOption() {
    return joined(libraries.stream());
  }

  private static String joined(Stream<Path> entries) {
    return entries.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
