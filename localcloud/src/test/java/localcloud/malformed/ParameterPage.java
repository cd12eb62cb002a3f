package localcloud.malformed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import localcloud.wire.parameter.ParameterLines.Listed;

/** The page that tells of each parameter whether it is honoured. */
final class ParameterPage {
  /** What becomes of a parameter. */
  enum Fate {
    HONOURED,
    REFUSED,
    WITHOUT_EFFECT
  }

  private final String accept;
  private final Map<String, Map<String, Map<Fate, List<String>>>> services = new TreeMap<>();

  ParameterPage(String accept) {
    this.accept = accept;
  }

  void add(Operation operation, String parameter, Fate fate) {
    fates(operation).computeIfAbsent(fate, any -> new ArrayList<>()).add(parameter);
  }

  void add(Operation operation) {
    fates(operation);
  }

  private Map<Fate, List<String>> fates(Operation operation) {
    return services
        .computeIfAbsent(operation.service(), any -> new TreeMap<>())
        .computeIfAbsent(operation.name(), any -> new EnumMap<>(Fate.class));
  }

  long count(Fate fate) {
    return services.values().stream()
        .flatMap(operations -> operations.values().stream())
        .mapToLong(fates -> fates.getOrDefault(fate, List.of()).size())
        .sum();
  }

  String counts() {
    return String.format(
        Locale.ROOT,
        "%d honoured, %d refused, %d without effect",
        count(Fate.HONOURED),
        count(Fate.REFUSED),
        count(Fate.WITHOUT_EFFECT));
  }

  String text(ParameterLists lists) {
    StringBuilder page = new StringBuilder(head());
    page.append("\n## Why parameters are refused\n\n");
    reasons(lists.refused(), page);
    page.append("\n## Why parameters are without effect\n\n");
    reasons(lists.ignored(), page);
    services.forEach((service, operations) -> service(service, operations, page));
    return page.toString();
  }

  private String head() {
    return String.format(
        Locale.ROOT,
        """
        # What becomes of each parameter

        `ParametersTest` generates this page. It calls each operation with each parameter of its API model and looks at what
        becomes of it; a parameter of which nothing is seen must be in one of the lists, or the test fails. To regenerate the
        page, run `%s`.

        | A parameter is | if |
        |---|---|
        | honoured | the service reads it, its answer is another one, or the engine notices that its type is wrong; or a test that `honoured-elsewhere.txt` names shows it |
        | refused | the answer is an error that names it (`refused.txt`, or the service's own code) |
        | without effect | it is listed with the reason why that does no harm (`without-effect.txt`) |

        %s. A parameter that is a part of a refused one is not listed. "Read" does not mean that each value is
        supported. A member that no model has is ignored, as AWS ignores it.
        """,
        accept,
        counts());
  }

  private static void reasons(List<Listed> list, StringBuilder page) {
    Map<String, List<Listed>> byReason =
        list.stream()
            .collect(Collectors.groupingBy(Listed::reason, TreeMap::new, Collectors.toList()));
    byReason.forEach(
        (reason, all) ->
            page.append("- ")
                .append(reason)
                .append(": ")
                .append(
                    all.stream()
                        .map(one -> one.service() + " " + one.operation() + " " + one.name())
                        .sorted()
                        .collect(Collectors.joining("; ")))
                .append('\n'));
  }

  private static void service(
      String service, Map<String, Map<Fate, List<String>>> operations, StringBuilder page) {
    page.append("\n## ").append(service);
    page.append("\n\n| Operation | Honoured | Refused | Without effect |\n|---|---|---|---|\n");
    operations.forEach(
        (name, fates) -> {
          page.append("| ").append(name);
          for (Fate fate : Fate.values()) {
            page.append(" | ").append(String.join(", ", fates.getOrDefault(fate, List.of())));
          }
          page.append(" |\n");
        });
  }
}
