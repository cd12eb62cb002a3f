package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import localcloud.template.function.Intrinsic;

/**
 * The path of a property in use, such as {@code Code.S3Key}; without an index below an array.
 *
 * @param open whether the template does not spell out the value below the path, as with an empty
 *     list or a {@code Ref}
 */
public record PropertyPath(String path, boolean open) {

  static List<PropertyPath> of(JsonNode properties, Predicate<String> condition) {
    List<PropertyPath> paths = new ArrayList<>();
    for (var property : properties.properties()) {
      collect(property.getKey(), property.getValue(), condition, paths);
    }
    return paths.stream().distinct().toList();
  }

  private static void collect(
      String path, JsonNode node, Predicate<String> condition, List<PropertyPath> paths) {
    Intrinsic intrinsic = Intrinsic.of(node).orElse(null);
    if (intrinsic != null && intrinsic.name().equals("Fn::If")) {
      boolean holds = condition.test(intrinsic.argument().path(0).asText());
      collect(path, intrinsic.argument().path(holds ? 1 : 2), condition, paths);
    } else if (intrinsic != null && intrinsic.argument().asText().equals("AWS::NoValue")) {
      return;
    } else if (intrinsic != null || node.isContainerNode() && node.isEmpty()) {
      paths.add(new PropertyPath(path, true));
    } else if (node.isArray()) {
      node.forEach(element -> collect(path, element, condition, paths));
    } else if (node.isObject()) {
      node.properties()
          .forEach(
              entry -> collect(path + "." + entry.getKey(), entry.getValue(), condition, paths));
    } else {
      paths.add(new PropertyPath(path, false));
    }
  }

  /** Whether a list of supported paths covers this one; {@code Tags.*} covers everything below. */
  public boolean isCoveredBy(Iterable<String> supported) {
    for (String candidate : supported) {
      boolean below =
          candidate.endsWith(".*")
              && (path + ".").startsWith(candidate.substring(0, candidate.length() - 1));
      if (candidate.equals(path) || below || open && candidate.startsWith(path + ".")) {
        return true;
      }
    }
    return false;
  }
}
