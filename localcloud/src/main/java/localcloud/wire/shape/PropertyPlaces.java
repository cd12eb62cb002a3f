package localcloud.wire.shape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the properties of resource types are in AWS's APIs, from {@code resources.txt}. A line's
 * first word is a type, or a type and the path of a property.
 */
final class PropertyPlaces {
  private static final PropertyPlaces READ = read();

  private final Map<String, PropertyPlace> byPath = new HashMap<>();

  private PropertyPlaces() {}

  static PropertyPlaces get() {
    return READ;
  }

  /** Null if the type or the property has no line. */
  @Nullable PropertyPlace find(String path) {
    return byPath.get(path);
  }

  /** The names of the properties just below a path that have lines of their own. */
  List<String> below(String path) {
    return byPath.keySet().stream()
        .filter(other -> other.startsWith(path + "."))
        .map(other -> other.substring(path.length() + 1))
        .filter(name -> !name.contains("."))
        .toList();
  }

  private static PropertyPlaces read() {
    PropertyPlaces places = new PropertyPlaces();
    Shapes.lines("resources.txt")
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split(" ")))
        .forEach(
            words ->
                places.byPath.put(
                    words.getFirst(), place(words.get(1), words.get(2), words.contains("json"))));
    return places;
  }

  /** What a line says of a place, such as {@code [Structure.Member]!}. */
  private static PropertyPlace place(String service, String text, boolean json) {
    char mark = text.charAt(text.length() - 1);
    if (mark == '!' || mark == '?') {
      PropertyPlace place = place(service, text.substring(0, text.length() - 1), json);
      return new PropertyPlace(place.type(), place.limits(), mark == '!', json, place.shapes());
    }
    if (mark == ']') {
      PropertyPlace element = place(service, text.substring(1, text.length() - 1), json);
      ValueLimits limits = new ValueLimits(List.of(), Map.of("[]", element.limits()), "", false);
      return new PropertyPlace(
          new Type.ListOf(element.type()), limits, false, json, element.shapes());
    }
    return plain(Shapes.ofTemplates(service), text.split("\\."), json);
  }

  private static PropertyPlace plain(Shapes shapes, String[] names, boolean json) {
    if (names.length == 1) {
      return new PropertyPlace(Type.of(names[0]), ValueLimits.NONE, false, json, shapes);
    }
    Member member = member(shapes, names[0], names[1]);
    if (names.length == 2) {
      return new PropertyPlace(member.type(), member.limits(), member.required(), json, shapes);
    }
    Type.MapOf map = (Type.MapOf) member.type();
    return new PropertyPlace(
        map.element(), member.limits().part("." + names[2]), false, json, shapes);
  }

  private static Member member(Shapes shapes, String structure, String name) {
    return shapes.members(structure).stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(structure + " has no member " + name));
  }
}
