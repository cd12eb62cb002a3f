package course.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is wrong with the functions' permissions: one that was never used or has a wildcard and for
 * which the stack gives no reason; a reason without a permission.
 */
final class PermissionFindings {
  private PermissionFindings() {}

  static List<String> in(List<FunctionAccess> functions) {
    return functions.stream()
        .flatMap(function -> Stream.concat(permissions(function), reasons(function)))
        .toList();
  }

  private static Stream<String> permissions(FunctionAccess function) {
    return function.permissions().stream()
        .filter(permission -> permission.reason() == null)
        .flatMap(permission -> complaint(function.name(), permission));
  }

  private static Stream<String> complaint(String function, Permission permission) {
    String what =
        String.format(
            Locale.ROOT,
            "%s may %s on %s",
            function,
            permission.action(),
            permission.shortResource());
    if (permission.hasWildcard()) {
      return Stream.of(what + ", which has a wildcard");
    }
    return permission.used() == 0 ? Stream.of(what + " and never did") : Stream.of();
  }

  private static Stream<String> reasons(FunctionAccess function) {
    return function.reasons().keySet().stream()
        .filter(
            action ->
                function.permissions().stream()
                    .noneMatch(permission -> permission.action().equals(action)))
        .map(
            action ->
                String.format(
                    Locale.ROOT,
                    "%s has a reason for %s but may not do it",
                    function.name(),
                    action));
  }
}
