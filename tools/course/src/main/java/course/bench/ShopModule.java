package course.bench;

import course.carve.Code;
import exercises.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The shop's modules, by folder name. */
final class ShopModule {
  static final String FOUNDATION = "00-foundation";
  static final String SYSTEM = "05-system";
  static final List<String> ALL =
      List.of(
          FOUNDATION,
          "01-product",
          "02-basket",
          "03-ordering",
          "04-eventbus",
          "06-receipts",
          SYSTEM);

  /** In which they are compiled: the system uses the classes of all others. */
  static final Comparator<String> ORDER = Comparator.comparingInt(ALL::indexOf);

  private ShopModule() {}

  /** The module with the step's first hole. */
  static String of(Step step, Code code) {
    return code.pathOf(step.holes().getFirst().symbol()).split("/")[1];
  }

  /** The modules that are deployed for the features in a folder. */
  static Set<String> deployedFor(String folder) {
    return Set.copyOf(folder.equals("system") ? ALL : List.of(FOUNDATION, folder));
  }

  /** The module itself and those whose classes it uses, in the order in which they are compiled. */
  static List<String> with(String module) {
    return module.equals(SYSTEM) ? ALL : List.of(FOUNDATION, module);
  }

  /** The stack's name, such as {@code ProductStack}. */
  static String stack(String module) {
    return switch (module) {
      case "01-product" -> "ProductStack";
      case "02-basket" -> "BasketStack";
      case "03-ordering" -> "OrderingStack";
      case "04-eventbus" -> "EventBusStack";
      case "06-receipts" -> "ReceiptsStack";
      default -> throw new IllegalArgumentException(module + " has no stack");
    };
  }

  /** Whether the module has functions; the others are pure infrastructure. */
  static boolean hasFunctions(String module) {
    return Set.of("01-product", "02-basket", "03-ordering", "06-receipts").contains(module);
  }

  /** The artifact's name, such as {@code basket}. */
  static String artifact(String module) {
    return module.substring(3);
  }
}
