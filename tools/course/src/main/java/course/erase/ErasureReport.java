package course.erase;

import erasure.Erased;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * What has become of a person's data in each place.
 *
 * @param account whether the account is erased, too
 */
record ErasureReport(Erased erased, boolean account) {
  private static final String ACCOUNT = "SignInStack/Shoppers";

  void print(List<PersonalData> list, PrintWriter out) {
    int width = list.stream().mapToInt(row -> row.place().length()).max().orElse(1);
    for (PersonalData row : list) {
      out.printf(Locale.ROOT, "%-" + width + "s %s%n", row.place(), fate(row));
    }
  }

  private String fate(PersonalData row) {
    Integer count = erased.byPlace().get(row.place());
    if (count != null) {
      return "erased: " + count;
    }
    if (row.endsByItself()) {
      return "ends by itself within " + row.time() + ": " + row.reason();
    }
    if (!row.place().equals(ACCOUNT)) {
      throw new IllegalStateException("Nothing erases " + row.place());
    }
    return account ? "erased" : "not looked at: erase it by its name";
  }
}
