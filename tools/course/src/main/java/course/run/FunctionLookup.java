package course.run;

import java.util.List;

/** Finds a function by its name or by the end of its name, such as {@code product-api}. */
public final class FunctionLookup {
  private FunctionLookup() {}

  public static String find(String wanted, List<String> names) {
    List<String> found =
        names.stream().filter(name -> name.equals(wanted) || name.endsWith("-" + wanted)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw new Failure(
        (found.isEmpty() ? "No function is named " : "More than one function is named ")
            + wanted
            + ".",
        names.isEmpty()
            ? "There are no functions: deploy them first."
            : "The functions are: " + String.join(", ", names));
  }
}
