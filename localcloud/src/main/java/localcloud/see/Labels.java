package localcloud.see;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Short names: without what the CDK appends to each, and without what most begin with. */
record Labels(String common) {
  private static final Pattern HASH = Pattern.compile("[0-9A-F]{8}$");

  /** As few as two may begin with the same word by chance. */
  private static final int FEW = 3;

  /** Finds the longest beginning, up to a hyphen, that two thirds of the names share. */
  static Labels of(List<String> names) {
    Map<String, Integer> beginnings = new HashMap<>();
    for (String name : names) {
      for (int i = name.indexOf('-'); i >= 0; i = name.indexOf('-', i + 1)) {
        beginnings.merge(name.substring(0, i + 1), 1, Integer::sum);
      }
    }
    String longest = "";
    for (Map.Entry<String, Integer> beginning : beginnings.entrySet()) {
      boolean isCommon =
          beginning.getValue() >= FEW && beginning.getValue() * 3 >= names.size() * 2;
      if (isCommon && beginning.getKey().length() > longest.length()) {
        longest = beginning.getKey();
      }
    }
    return new Labels(longest);
  }

  String of(String name) {
    return name.startsWith(common) ? name.substring(common.length()) : name;
  }

  static String ofLogicalId(String logicalId) {
    return HASH.matcher(logicalId).replaceFirst("");
  }
}
