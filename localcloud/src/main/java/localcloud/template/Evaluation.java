package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import localcloud.assembly.Output;
import localcloud.assembly.Resource;
import localcloud.assembly.Template;
import localcloud.template.function.Intrinsic;

/**
 * Evaluates a template in its surroundings: what to create, with which properties, and the outputs.
 */
public final class Evaluation {
  private final Template template;
  private final TemplateLookup lookup;
  private final InvokeUrls invokeUrls;

  public Evaluation(Template template, TemplateContext surroundings) {
    this.template = template;
    this.lookup = new TemplateLookup(template, surroundings);
    this.invokeUrls = new InvokeUrls(surroundings.endpoint());
  }

  /** Fails if a parameter has no value, for example because an SSM parameter does not exist. */
  public void checkParameters() {
    lookup.checkParameters();
  }

  /** The resources whose condition holds, in the template's order. */
  public List<Resource> resources() {
    return template.resources().values().stream()
        .filter(resource -> resource.condition().map(lookup::condition).orElse(true))
        .toList();
  }

  /**
   * The properties with every intrinsic resolved; everything the resource refers to must already
   * exist.
   */
  public JsonNode properties(Resource resource) {
    return invokeUrls.localize(
        new Resolver(resource.where(), lookup).resolve(resource.properties()));
  }

  /** One property with every intrinsic resolved; a missing node if it is absent. */
  public JsonNode property(Resource resource, String name) {
    return invokeUrls.localize(
        new Resolver(resource.where(), lookup).resolve(resource.properties().path(name)));
  }

  /** The properties with everything resolved that can be known now, and null for what cannot. */
  public JsonNode known(Resource resource) {
    return new KnownValues(new Resolver(resource.where(), lookup), lookup)
        .of(resource.properties());
  }

  /**
   * Where the resources' code is in S3: every object with an {@code S3Bucket} and an {@code S3Key}.
   */
  public Set<S3Location> codeLocations() {
    Set<S3Location> locations = new LinkedHashSet<>();
    for (Resource resource : resources()) {
      Resolver resolver = new Resolver(resource.where(), lookup);
      for (JsonNode code : resource.properties()) {
        if (code.has("S3Bucket") && code.has("S3Key")) {
          locations.add(
              new S3Location(
                  resolver.text(code.get("S3Bucket")), resolver.text(code.get("S3Key"))));
        }
      }
    }
    return locations;
  }

  /** The unsupported intrinsic functions that a resource uses. */
  public Set<String> unsupportedFunctions(Resource resource) {
    return Intrinsic.unsupportedIn(resource.properties());
  }

  /** The paths of the properties in use; the resources they refer to need not exist yet. */
  public List<PropertyPath> propertyPaths(Resource resource) {
    return PropertyPath.of(resource.properties(), lookup::condition);
  }

  /** Whether a name is a resource, parameter or pseudo parameter in this template. */
  public boolean knows(String name) {
    return lookup.knows(name);
  }

  public Map<String, String> outputs() {
    Map<String, String> outputs = new LinkedHashMap<>();
    active().forEach((name, output) -> outputs.put(name, text(name, output.value())));
    return outputs;
  }

  /** The exported outputs, by export name. */
  public Map<String, String> exports() {
    Map<String, String> exports = new LinkedHashMap<>();
    active()
        .forEach(
            (name, output) ->
                output
                    .export()
                    .ifPresent(
                        export -> exports.put(text(name, export), text(name, output.value()))));
    return exports;
  }

  private Map<String, Output> active() {
    Map<String, Output> active = template.outputs();
    active.values().removeIf(output -> !output.condition().map(lookup::condition).orElse(true));
    return active;
  }

  private String text(String output, JsonNode value) {
    String where = template.stack() + "/" + output;
    return invokeUrls.localize(TextNode.valueOf(new Resolver(where, lookup).text(value))).asText();
  }
}
