package course.mutant;

/** What stands for nothing, by type. */
final class Defaults {
  private Defaults() {}

  static String of(String type) {
    return switch (type) {
      case "boolean" -> "false";
      case "int", "long", "double", "Long", "Integer" -> "0";
      case "String" -> "\"\"";
      case "List" -> "java.util.List.of()";
      case "Set" -> "java.util.Set.of()";
      case "Map" -> "java.util.Map.of()";
      case "Optional" -> "java.util.Optional.empty()";
      default -> "null";
    };
  }
}
