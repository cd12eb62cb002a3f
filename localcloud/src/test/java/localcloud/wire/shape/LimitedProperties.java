package localcloud.wire.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the limits of all properties of a resource type. */
public final class LimitedProperties {
  private final String type;
  private final Predicate<String> supported;
  private final List<LimitedProperty> found = new ArrayList<>();

  private LimitedProperties(String type, Predicate<String> supported) {
    this.type = type;
    this.supported = supported;
  }

  /** The limits of those properties that a type supports, by their paths. */
  public static List<LimitedProperty> of(String type, Predicate<String> supported) {
    PropertyPlace whole = PropertyPlaces.get().find(type);
    if (whole == null) {
      return List.of();
    }
    LimitedProperties properties = new LimitedProperties(type, supported);
    properties.collect(List.of(), "", whole, Set.of());
    return properties.found;
  }

  /** Whether a property is somewhere in AWS's APIs. */
  public static boolean isPlaced(String type, String path) {
    PropertyPlace place = PropertyPlaces.get().find(type);
    String at = "";
    for (String step : path.split("\\.")) {
      if (place == null) {
        return false;
      }
      if (place.json()) {
        return true;
      }
      at = at.isEmpty() ? step : at + "." + step;
      while (place.type() instanceof Type.ListOf list) {
        place = place.part(list.element(), "[]");
      }
      place = below(type, at, step, place);
    }
    return place != null;
  }

  private static @Nullable PropertyPlace below(
      String type, String path, String step, PropertyPlace place) {
    PropertyPlace own = PropertyPlaces.get().find(type + "." + path);
    if (own != null || !(place.type() instanceof Type.Structure structure)) {
      return own;
    }
    return place.shapes().members(structure.name()).stream()
        .filter(member -> member.nameInReference().equalsIgnoreCase(step))
        .findFirst()
        .map(member -> PropertyPlace.of(member, place.shapes()))
        .orElse(null);
  }

  private void collect(List<String> steps, String path, PropertyPlace place, Set<String> above) {
    if (!path.isEmpty() && !supported.test(path)) {
      return;
    }
    place
        .limits()
        .own()
        .forEach(limit -> found.add(new LimitedProperty(type, steps, place, limit)));
    switch (place.type()) {
      case Type.ListOf list ->
          collect(and(steps, "[]"), path, place.part(list.element(), "[]"), above);
      case Type.MapOf map ->
          collect(and(steps, "{}"), path, place.part(map.element(), "{}"), above);
      case Type.Structure structure -> {
        Set<String> names = new HashSet<>(above);
        if (names.add(structure.name())) {
          for (String name : names(path, place, structure)) {
            String inner = path.isEmpty() ? name : path + "." + name;
            PropertyPlace below = below(type, inner, name, place);
            if (below != null) {
              collect(and(steps, name), inner, below, names);
            }
          }
        }
      }
      case Type.Simple _ -> {}
    }
  }

  /** The members of a structure, and the properties that have lines of their own. */
  private Set<String> names(String path, PropertyPlace place, Type.Structure structure) {
    Set<String> names =
        new TreeSet<>(PropertyPlaces.get().below(path.isEmpty() ? type : type + "." + path));
    place.shapes().members(structure.name()).stream()
        .map(member -> PropertyValues.inTemplate(member.nameInReference()))
        .forEach(names::add);
    return names;
  }

  private static List<String> and(List<String> steps, String step) {
    List<String> more = new ArrayList<>(steps);
    more.add(step);
    return more;
  }
}
