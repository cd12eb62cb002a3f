package faults;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Data of a person in one place.
 *
 * @param time how long it stays there
 */
record KeptData(String place, Set<String> data, String time) {
  static final String UNTIL_ERASED = "until it is erased";

  static String days(long days) {
    return String.format(Locale.ROOT, "%d day%s", days, days == 1 ? "" : "s");
  }

  /** The same data in another place. */
  KeptData copied(String otherPlace, String otherTime) {
    return new KeptData(otherPlace, data, otherTime);
  }

  /** The data of both in the place of this one. */
  KeptData and(KeptData other) {
    Set<String> all = new TreeSet<>(data);
    all.addAll(other.data);
    return new KeptData(place, all, time);
  }

  /** As a row of the list, with one name for fields that belong together, if all are here. */
  String row(Set<String> allFields) {
    Set<String> names = new TreeSet<>();
    for (String field : data) {
      String group = field.replaceFirst("\\..*", "");
      boolean whole =
          allFields.stream().filter(one -> one.startsWith(group + ".")).allMatch(data::contains);
      names.add(whole ? group : field);
    }
    return String.join(";", place, String.join(", ", names), time);
  }
}
