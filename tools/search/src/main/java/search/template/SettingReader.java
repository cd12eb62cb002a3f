package search.template;

import com.fasterxml.jackson.databind.JsonNode;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Resource;

/** What functions are given in their environment. */
record SettingReader(CloudAssembly assembly, References references) {

  /** The text of a variable; empty if there is none. */
  String text(String handler, String name) {
    return variable(function(handler), name).asText();
  }

  /** The place in the templates of what a variable leads to. */
  String target(String handler, String name) {
    var function = function(handler);
    return references.target(function.stack(), variable(function, name));
  }

  private static JsonNode variable(Resource function, String name) {
    return function.properties().at("/Environment/Variables").path(name);
  }

  private Resource function(String handler) {
    return Resources.of(assembly, "AWS::Lambda::Function")
        .filter(one -> one.properties().path("Handler").asText().equals(handler))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No template has a function " + handler));
  }
}
