package localcloud.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import localcloud.gateway.AwsException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses input that AWS would not take: a member of the wrong type, a required one that is
 * missing, or a value beyond the limits that AWS's API models give. Members that the models do not
 * know are ignored, as AWS ignores them.
 */
public final class InputCheck {
  private final String service;
  private final String operation;
  private final Shapes shapes;
  private final boolean form;
  private final LimitCheck limits = new LimitCheck();

  private InputCheck(String service, String operation, boolean form) {
    this.service = service;
    this.operation = operation;
    this.shapes = Shapes.of(service);
    this.form = form;
  }

  /** Checks the input of an operation in one of the JSON protocols. */
  public static void ofJson(String service, String operation, JsonNode input) {
    new InputCheck(service, operation, false).request(input);
  }

  /** Checks the input of an operation in the Query protocol, a form unfolded into a tree. */
  public static void ofForm(String service, String operation, JsonNode input) {
    new InputCheck(service, operation, true).request(input);
  }

  /**
   * Checks the members of a REST call that are in its path, its URL's parameters and its headers.
   *
   * @param path without the parameters
   * @param headers with names in lower case
   */
  public static void ofHead(
      String service,
      String operation,
      String path,
      Map<String, String> parameters,
      Map<String, String> headers) {
    InputCheck check = new InputCheck(service, operation, true);
    HeadMembers head = new HeadMembers(check.shapes, operation, path, parameters, headers);
    head.given().forEach((member, value) -> check.member(null, member, value));
    check.end();
  }

  private void request(JsonNode input) {
    if (!input.isObject()) {
      throw wrong(new MemberPath(null, "the input"), "an object");
    }
    structure(null, operation + "Request", input);
    end();
  }

  private void end() {
    if (!limits.broken().isEmpty()) {
      throw LimitErrors.of(service, operation, form, limits.broken());
    }
  }

  private void structure(@Nullable MemberPath path, String name, JsonNode value) {
    List<Member> members = shapes.members(name);
    for (Member member : members) {
      JsonNode given = member.place() == MemberPlace.BODY ? value.get(member.name()) : null;
      if (given != null && !given.isNull()) {
        member(path, member, given);
      } else if (member.required()
          && member.place() == MemberPlace.BODY
          && !mayBeElsewhere(member)) {
        throw ShapeErrors.missing(service, named(path, member), form);
      }
    }
  }

  private static MemberPath named(@Nullable MemberPath path, Member member) {
    return new MemberPath(path, member.nameInReference());
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

  private void member(@Nullable MemberPath path, Member member, JsonNode value) {
    MemberPath at = named(path, member);
    member(at, member.type(), member.limits(), value);
    OtherPlace.in(member.name(), member.type(), value)
        .ifPresent(
            sentence -> {
              throw OtherPlaceErrors.of(service, at, sentence);
            });
  }

  private void member(MemberPath at, Type type, ValueLimits limit, JsonNode value) {
    switch (type) {
      case Type.ListOf list -> list(at, list.element(), limit, value);
      case Type.MapOf map -> map(at, map.element(), limit, value);
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
    limits.value(at, limit, value);
  }

  private void list(MemberPath at, Type element, ValueLimits limit, JsonNode value) {
    if (!value.isArray() && !isEmptyText(value)) {
      throw wrong(at, "a list");
    }
    boolean simple = element instanceof Type.Simple;
    int index = 0;
    for (JsonNode item : value) {
      MemberPath place = new MemberPath(at, Integer.toString(++index));
      element(place, element, simple ? ValueLimits.NONE : limit.part("[]"), item);
    }
    if (simple) {
      limits.elements(at, limit, value);
    }
  }

  /** In a form, a map is a list of entries, whose members are called key and value or the like. */
  private void map(MemberPath at, Type element, ValueLimits limit, JsonNode value) {
    if (form) {
      if (!value.isArray() && !isEmptyText(value)) {
        throw wrong(at, "a map");
      }
      return;
    }
    if (!value.isObject()) {
      throw wrong(at, "a map");
    }
    boolean simple = element instanceof Type.Simple;
    limits.keys(at, limit, value);
    for (var entry : value.properties()) {
      MemberPath place = new MemberPath(at, entry.getKey());
      element(place, element, simple ? ValueLimits.NONE : limit.part("{}"), entry.getValue());
    }
    if (simple) {
      limits.values(at, limit, value);
    }
  }

  private void element(MemberPath at, Type type, ValueLimits limit, JsonNode value) {
    if (value.isNull()) {
      throw wrong(at, "a value");
    }
    member(at, type, limit, value);
  }

  private boolean isEmptyText(JsonNode value) {
    return form && value.isTextual() && value.textValue().isEmpty();
  }

  private AwsException wrong(MemberPath at, String expected) {
    return ShapeErrors.unreadable(service, at, expected, form);
  }
}
