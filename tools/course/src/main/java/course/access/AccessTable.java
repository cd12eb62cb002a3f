package course.access;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Prints what each function may do: action, resource, how often it was used, and why. */
record AccessTable(PrintStream out) {

  void print(List<FunctionAccess> functions) {
    int actions = widest(functions, Permission::action);
    int resources = widest(functions, Permission::shortResource);
    String row = "  %-" + actions + "s  %-" + resources + "s  %7s  %s%n";
    for (FunctionAccess function : functions) {
      out.println(function.name());
      out.printf(Locale.ROOT, row, "ACTION", "RESOURCE", "USED", "WHY IT STAYS");
      function
          .permissions()
          .forEach(
              permission ->
                  out.printf(
                      Locale.ROOT,
                      row,
                      permission.action(),
                      permission.shortResource(),
                      permission.used() == 0 ? "never" : "" + permission.used(),
                      permission.reason() == null ? "" : permission.reason()));
      out.println();
    }
  }

  private static int widest(List<FunctionAccess> functions, Function<Permission, String> column) {
    return functions.stream()
        .flatMap(function -> function.permissions().stream())
        .mapToInt(permission -> column.apply(permission).length())
        .max()
        .orElse(1);
  }
}
