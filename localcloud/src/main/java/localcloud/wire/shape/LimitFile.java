package localcloud.wire.shape;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The limits of one service's input. A line is a structure, a member of it or a part of one, the
 * kind of limit and the limit: {@code PutRuleRequest Name length 1..64}. A line {@code Operation
 * http /path/{Member}} says where in a path the members of a REST call are.
 */
record LimitFile(Map<String, ValueLimits> members, Map<String, String> paths) {
  private static final Pattern LINE =
      Pattern.compile("(\\S+) ([^\\s\\[{.]+)(\\S*) (\\w+)(?: (.*))?");

  static LimitFile read(Stream<String> lines) {
    Map<String, GatheredLimits> members = new HashMap<>();
    Map<String, String> paths = new HashMap<>();
    lines
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(
            line -> {
              String[] words = line.split(" ", 3);
              if (words[1].equals("http")) {
                paths.put(words[0], words[2]);
              } else {
                add(line, members);
              }
            });
    Map<String, ValueLimits> done = new HashMap<>();
    members.forEach((name, gathered) -> done.put(name, gathered.done()));
    return new LimitFile(done, paths);
  }

  private static void add(String line, Map<String, GatheredLimits> members) {
    Matcher words = LINE.matcher(line);
    if (!words.matches()) {
      throw new IllegalArgumentException("No limit: " + line);
    }
    members
        .computeIfAbsent(words.group(1) + " " + words.group(2), any -> new GatheredLimits())
        .add(words.group(3), words.group(4), words.group(5) == null ? "" : words.group(5));
  }

  ValueLimits of(String structure, String member) {
    return members.getOrDefault(structure + " " + member, ValueLimits.NONE);
  }
}
