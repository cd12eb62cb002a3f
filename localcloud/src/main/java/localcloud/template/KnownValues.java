package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.assembly.TemplateException;
import localcloud.gateway.Json;
import localcloud.template.function.Intrinsic;

/** What can be known of a value before the resources exist that it refers to. */
record KnownValues(Resolver resolver, Lookup lookup) {

  /** Null stands for what cannot be known, a missing node for {@code AWS::NoValue}. */
  JsonNode of(JsonNode node) {
    Intrinsic intrinsic = Intrinsic.of(node).orElse(null);
    if (intrinsic != null && intrinsic.name().equals("Fn::If")) {
      boolean holds = lookup.condition(intrinsic.argument().path(0).asText());
      return of(intrinsic.argument().path(holds ? 1 : 2));
    }
    return intrinsic != null || node.isValueNode() ? resolved(node) : parts(node);
  }

  private JsonNode resolved(JsonNode node) {
    try {
      return resolver.resolve(node);
    } catch (TemplateException e) {
      // It refers to something that does not exist yet, so only the deployment can tell.
      return NullNode.instance;
    }
  }

  private JsonNode parts(JsonNode node) {
    if (node.isArray()) {
      ArrayNode values = Json.array();
      node.valueStream().map(this::of).filter(one -> !one.isMissingNode()).forEach(values::add);
      return values;
    }
    ObjectNode values = Json.object();
    node.properties()
        .forEach(
            entry -> {
              JsonNode value = of(entry.getValue());
              if (!value.isMissingNode()) {
                values.set(entry.getKey(), value);
              }
            });
    return values;
  }
}
