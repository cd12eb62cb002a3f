package localcloud.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import localcloud.gateway.AwsException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses input that AWS could not read: a member of the wrong type, or a required one that is
 * missing. Members that the models do not know are ignored, as AWS ignores them; what else a
 * service asks of a value, such as its length, the service checks itself.
 */
public final class InputCheck {
  private final String service;
  private final Shapes shapes;
  private final boolean form;

  private InputCheck(String service, boolean form) {
    this.service = service;
    this.shapes = Shapes.of(service);
    this.form = form;
  }

  /** Checks the input of an operation in one of the JSON protocols. */
  public static void ofJson(String service, String operation, JsonNode input) {
    new InputCheck(service, false).request(operation, input);
  }

  /** Checks the input of an operation in the Query protocol, a form unfolded into a tree. */
  public static void ofForm(String service, String operation, JsonNode input) {
    new InputCheck(service, true).request(operation, input);
  }

  /** Checks the parameters in the URL of an operation of a REST service. */
  public static void ofUrl(String service, String operation, Map<String, String> parameters) {
    InputCheck check = new InputCheck(service, true);
    for (Member member : check.shapes.members(operation + "Request")) {
      String value = parameters.get(member.name());
      // A list in a URL is several parameters of the same name.
      if (member.inUrl() && value != null && member.type() instanceof Type.Simple) {
        check.member(new MemberPath(null, member.name()), member.type(), TextNode.valueOf(value));
      }
    }
  }

  private void request(String operation, JsonNode input) {
    if (!input.isObject()) {
      throw wrong(new MemberPath(null, "the input"), "an object");
    }
    structure(null, operation + "Request", input);
  }

  private void structure(@Nullable MemberPath path, String name, JsonNode value) {
    List<Member> members = shapes.members(name);
    for (Member member : members) {
      JsonNode given = value.get(member.name());
      if (given != null && !given.isNull()) {
        member(new MemberPath(path, member.name()), member.type(), given);
      } else if (member.required() && !mayBeElsewhere(member)) {
        throw ShapeErrors.missing(service, new MemberPath(path, member.name()), form);
      }
    }
  }

  /**
   * In SQS's forms, the queue's address may be the path to which they are posted, and lists and
   * maps have the names of their elements: {@code Attribute.1.Name} for Attributes.
   */
  private boolean mayBeElsewhere(Member member) {
    return form
        && service.equals("sqs")
        && (member.name().equals("QueueUrl") || !(member.type() instanceof Type.Simple));
  }

  private void member(MemberPath at, Type type, JsonNode value) {
    switch (type) {
      case Type.ListOf list -> list(at, list.element(), value);
      case Type.MapOf map -> map(at, map.element(), value);
      case Type.Structure structure -> {
        if (!value.isObject() && !isEmptyText(value)) {
          throw wrong(at, "a structure");
        }
        structure(at, structure.name(), value);
      }
      case Type.Simple simple -> {
        if (!Scalars.fits(simple, value, form)) {
          throw wrong(at, "a valid " + simple.name().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private void list(MemberPath at, Type element, JsonNode value) {
    if (!value.isArray() && !isEmptyText(value)) {
      throw wrong(at, "a list");
    }
    int index = 0;
    for (JsonNode item : value) {
      element(new MemberPath(at, Integer.toString(++index)), element, item);
    }
  }

  /** In a form, a map is a list of entries, whose members are called key and value or the like. */
  private void map(MemberPath at, Type element, JsonNode value) {
    if (form) {
      if (!value.isArray() && !isEmptyText(value)) {
        throw wrong(at, "a map");
      }
      return;
    }
    if (!value.isObject()) {
      throw wrong(at, "a map");
    }
    value
        .properties()
        .forEach(entry -> element(new MemberPath(at, entry.getKey()), element, entry.getValue()));
  }

  private void element(MemberPath at, Type type, JsonNode value) {
    if (value.isNull()) {
      throw wrong(at, "a value");
    }
    member(at, type, value);
  }

  private boolean isEmptyText(JsonNode value) {
    return form && value.isTextual() && value.textValue().isEmpty();
  }

  private AwsException wrong(MemberPath at, String expected) {
    return ShapeErrors.unreadable(service, at, expected, form);
  }
}
