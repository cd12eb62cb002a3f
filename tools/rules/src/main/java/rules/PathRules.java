package rules;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules for paths in a repository that can be cloned on Linux, macOS and Windows ("Naming
 * Files, Paths, and Namespaces" in Microsoft's documentation).
 */
final class PathRules {
  /** Windows allows 260 characters for the whole path, including that of the clone. */
  private static final int LONGEST = 180;

  private static final Pattern DEVICE =
      Pattern.compile("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³]) *(\\..*)?");
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*\\\\\\p{Cntrl}\uFFFD]");
  private static final Pattern DROPPED_END = Pattern.compile(".*[. ]", Pattern.DOTALL);

  private PathRules() {}

  /**
   * A sentence for each path that does not work everywhere and for paths that are the same on some
   * systems.
   */
  static List<String> refusals(Collection<String> paths) {
    return Stream.concat(paths.stream().flatMap(PathRules::alone), together(paths)).toList();
  }

  private static Stream<String> alone(String path) {
    Stream.Builder<String> refusals = Stream.builder();
    if (path.length() > LONGEST) {
      refusals.add(
          String.format(
              Locale.ROOT,
              "%s has %d characters, too many for a clone on Windows: shorten it to %d.",
              path,
              path.length(),
              LONGEST));
    }
    for (String name : path.split("/")) {
      if (DEVICE.matcher(name).matches()) {
        refusals.add(path + ": on Windows '" + name + "' is a device: give it another name.");
      }
      if (FORBIDDEN.matcher(name).find()) {
        refusals.add(
            path
                + ": Windows allows no < > : \" | ? * \\ or control character: rename '"
                + name
                + "'.");
      }
      if (DROPPED_END.matcher(name).matches()) {
        refusals.add(path + ": Windows drops the end of '" + name + "': change its end.");
      }
    }
    return refusals.build();
  }

  /** Folders collide as files do; their contents are not reported again. */
  private static Stream<String> together(Collection<String> paths) {
    Map<String, SortedSet<String>> spellings = new TreeMap<>();
    for (String path : paths) {
      for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
        note(spellings, path.substring(0, end));
      }
      note(spellings, path);
    }
    return spellings.values().stream()
        .filter(same -> same.size() > 1)
        .map(
            same ->
                String.join(" and ", same)
                    + " are the same path on macOS and Windows, where case does not count:"
                    + " rename one so that they differ in more than case.");
  }

  private static void note(Map<String, SortedSet<String>> spellings, String path) {
    int name = path.lastIndexOf('/') + 1;
    String here = path.substring(0, name) + folded(path.substring(name));
    spellings.computeIfAbsent(here, key -> new TreeSet<>()).add(path);
  }

  /**
   * The same result for names that some file system treats as equal: by case, or by how é is
   * encoded.
   */
  private static String folded(String name) {
    String upper = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }
}
