package localcloud.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds a resource's properties to the limits that the same values have in a call. The words are
 * those in which CloudFormation says what is wrong with a property.
 */
public final class PropertyCheck {
  private final String type;
  private final Predicate<String> supported;
  private final LimitCheck limits = new LimitCheck();
  private final List<String> wrong = new ArrayList<>();

  private PropertyCheck(String type, Predicate<String> supported) {
    this.type = type;
    this.supported = supported;
  }

  /**
   * What is wrong, each in a sentence.
   *
   * @param supported whether the type has a property, by its path
   * @param properties a null stands for a value that is not known yet
   */
  public static List<String> broken(String type, Predicate<String> supported, JsonNode properties) {
    PropertyPlace place = PropertyPlaces.get().find(type);
    if (place == null) {
      return List.of();
    }
    PropertyCheck check = new PropertyCheck(type, supported);
    check.value(null, "", place, properties);
    check.limits.broken().forEach(broken -> check.wrong.add(broken.ofProperty()));
    return check.wrong;
  }

  private void value(@Nullable MemberPath at, String path, PropertyPlace place, JsonNode given) {
    if (given.isNull()) {
      return;
    }
    JsonNode value = place.json() ? PropertyValues.text(given) : given;
    switch (place.type()) {
      case Type.ListOf list -> list(at, path, place.part(list.element(), "[]"), place, value);
      case Type.MapOf map -> map(at, path, place.part(map.element(), "{}"), place, value);
      case Type.Structure structure -> structure(at, path, place.shapes(), structure, value);
      case Type.Simple simple -> simple(at, simple, place, PropertyValues.of(simple, value));
    }
  }

  private void simple(
      @Nullable MemberPath at, Type.Simple type, PropertyPlace place, JsonNode value) {
    if (!Scalars.fits(type, value, false)) {
      expected(at, PropertyValues.nameOf(type), value);
    } else if (at != null) {
      limits.value(at, place.limits(), value);
    }
  }

  private void structure(
      @Nullable MemberPath at, String path, Shapes shapes, Type.Structure type, JsonNode value) {
    if (!value.isObject()) {
      expected(at, "JSONObject", value);
      return;
    }
    List<Member> members = shapes.members(type.name());
    for (var property : value.properties()) {
      PropertyPlace place = place(path, property.getKey(), members, shapes);
      if (place != null) {
        MemberPath here = new MemberPath(at, property.getKey());
        value(here, inside(path, property.getKey()), place, property.getValue());
        OtherPlace.in(property.getKey(), place.type(), property.getValue())
            .ifPresent(sentence -> wrong.add(pointer(here) + ": " + sentence));
      }
    }
    Set<String> names = new TreeSet<>(PropertyPlaces.get().below(whole(path)));
    members.stream()
        .filter(member -> at == null || member.place() != MemberPlace.PATH)
        .forEach(member -> names.add(PropertyValues.inTemplate(member.nameInReference())));
    names.removeIf(value::has);
    for (String name : names) {
      PropertyPlace place = place(path, name, members, shapes);
      if (place != null && place.required() && supported.test(inside(path, name))) {
        wrong.add(pointer(at) + ": required key [" + name + "] not found");
      }
    }
  }

  private @Nullable PropertyPlace place(
      String path, String name, List<Member> members, Shapes shapes) {
    PropertyPlace own = PropertyPlaces.get().find(whole(inside(path, name)));
    return own != null
        ? own
        : members.stream()
            .filter(member -> member.nameInReference().equalsIgnoreCase(name))
            .findFirst()
            .map(member -> PropertyPlace.of(member, shapes))
            .orElse(null);
  }

  private void list(
      @Nullable MemberPath at,
      String path,
      PropertyPlace element,
      PropertyPlace list,
      JsonNode value) {
    if (!value.isArray()) {
      expected(at, "JSONArray", value);
      return;
    }
    int index = 0;
    for (JsonNode item : value) {
      value(new MemberPath(at, Integer.toString(index++)), path, element, item);
    }
    if (at != null) {
      limits.value(at, list.limits(), value);
    }
  }

  /** Tags are a list of keys and values in a template, and a map in some calls. */
  private void map(
      @Nullable MemberPath at,
      String path,
      PropertyPlace element,
      PropertyPlace map,
      JsonNode given) {
    JsonNode value = PropertyValues.mapOf(given);
    if (given.isArray() && value.isObject() && value.size() < given.size()) {
      wrong.add(pointer(at) + ": array items are not unique");
    }
    if (!value.isObject()) {
      expected(at, "JSONObject", value);
      return;
    }
    for (var entry : value.properties()) {
      value(new MemberPath(at, entry.getKey()), path, element, entry.getValue());
    }
    if (at != null) {
      limits.value(at, map.limits(), value);
      limits.keys(at, map.limits(), value);
    }
  }

  private void expected(@Nullable MemberPath at, String expected, JsonNode found) {
    wrong.add(
        pointer(at) + ": expected type: " + expected + ", found: " + PropertyValues.nameOf(found));
  }

  private static String pointer(@Nullable MemberPath at) {
    return at == null ? "#" : at.inTemplate();
  }

  private String whole(String path) {
    return path.isEmpty() ? type : type + "." + path;
  }

  private static String inside(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
