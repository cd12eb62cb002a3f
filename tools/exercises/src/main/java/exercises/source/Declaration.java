package exercises.source;

import com.sun.source.tree.MethodTree;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A type, a method or a field, and where a source declares it.
 *
 * @param owner the types around it, from the outermost, with dots; empty for a top-level type
 * @param parameters types without packages, type arguments and annotations; null unless a method
 * @param whole without the comment above it
 * @param body the block of a method with its braces, or a whole type
 */
record Declaration(
    String owner,
    String name,
    @Nullable List<String> parameters,
    Range whole,
    @Nullable Range body) {

  static List<String> parameters(MethodTree method) {
    return method.getParameters().stream()
        .map(parameter -> parameter.getType().toString())
        .map(type -> type.replaceAll("<.*>", ""))
        .map(type -> type.replaceAll("@\\w+(\\(\\))? ?", ""))
        .map(type -> type.replaceAll(".*\\.(?=\\w)", ""))
        .toList();
  }

  boolean isCalled(Symbol symbol) {
    String types = String.join(".", symbol.types());
    if (symbol.isType()) {
      return parameters == null && body != null && path().equals(types);
    }
    return owner.equals(types)
        && name.equals(symbol.member())
        && (!symbol.hasParameters() || symbol.parameters().equals(parameters));
  }

  String path() {
    return owner.isEmpty() ? name : owner + "." + name;
  }

  /** Whether it is a record's compact constructor: nothing is between name and body. */
  boolean isCompactConstructor(String text) {
    return parameters != null
        && body != null
        && text.substring(whole.start(), body.start()).strip().endsWith(name);
  }

  @Override
  public String toString() {
    return parameters == null
        ? name
        : parameters.stream().collect(Collectors.joining(", ", name + "(", ")"));
  }
}
