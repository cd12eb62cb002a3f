package course.suite;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module's acceptance suite.
 *
 * @param module the module's folder, such as {@code 02-basket}
 */
record Suite(String module) {
  static final List<Suite> ALL =
      Stream.of("01-product", "02-basket", "03-ordering", "04-eventbus", "05-system", "06-receipts")
          .map(Suite::new)
          .toList();

  /** Finds one by its name, its folder or its number: {@code basket}, {@code 02-basket}, 2. */
  static Optional<Suite> find(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(
            suite ->
                Stream.of(suite.name(), suite.module(), suite.number(), suite.number().substring(1))
                    .anyMatch(wanted::equals))
        .findFirst();
  }

  /** All names, as people list them. */
  static String names() {
    List<String> names = ALL.stream().map(Suite::name).toList();
    int last = names.size() - 1;
    return names.stream().limit(last).collect(Collectors.joining(", ")) + " and " + names.get(last);
  }

  String name() {
    return module.substring(3);
  }

  /** The folder of its features. */
  String features() {
    return name().equals("system") ? "system" : module;
  }

  private String number() {
    return module.substring(0, 2);
  }
}
