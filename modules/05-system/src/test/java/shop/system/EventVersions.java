package shop.system;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which versions of an event each part of the repository has.
 *
 * @param promised what pacts name
 * @param read what consumers can read
 * @param parts everything else that belongs to a version, by a word for it
 */
record EventVersions(Set<Integer> promised, Set<Integer> read, Map<String, Set<Integer>> parts) {

  /** What is missing of the versions that somebody still needs, a sentence each. */
  List<String> missing() {
    var needed = new TreeSet<>(promised);
    needed.addAll(read);
    return needed.stream().flatMap(version -> missing(version).stream()).toList();
  }

  private List<String> missing(int version) {
    var missing = new TreeSet<String>();
    parts.forEach(
        (part, versions) -> {
          if (!versions.contains(version)) {
            missing.add(part);
          }
        });
    if (!promised.contains(version)) {
      missing.add("a pact");
    }
    if (!read.contains(version)) {
      missing.add("a consumer that reads it");
    }
    return missing.stream().map(part -> sentence(version, part)).toList();
  }

  private String sentence(int version, String part) {
    return String.format(
        Locale.ROOT,
        "Version %d is still needed (%s), but there is not %s any more: its consumers have to"
            + " drop it first, in pact and code",
        version,
        promised.contains(version) ? "by a pact" : "by a consumer",
        part);
  }
}
