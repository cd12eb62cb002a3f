package localcloud.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code cdk synth} writes to {@code cdk.out}: the stacks, each after those it depends on. The
 * format is the CDK's cloud assembly schema ({@code manifest.json}).
 */
public record CloudAssembly(List<Stack> stacks) {
  private static final String STACK = "aws:cloudformation:stack";
  private static final Set<String> BESIDE_THE_STACKS =
      Set.of("cdk:asset-manifest", "cdk:tree", "cdk:feature-flag-report");

  public static CloudAssembly read(Path cdkOut) {
    JsonNode artifacts = JsonFile.read(cdkOut.resolve("manifest.json")).path("artifacts");
    for (Map.Entry<String, JsonNode> artifact : artifacts.properties()) {
      String type = artifact.getValue().path("type").asText();
      if (!type.equals(STACK) && !BESIDE_THE_STACKS.contains(type)) {
        throw new TemplateException(
            artifact.getKey(), "artifacts of type " + type + " are not supported");
      }
    }
    Map<String, Stack> stacks = new LinkedHashMap<>();
    artifacts
        .fieldNames()
        .forEachRemaining(id -> add(id, artifacts, cdkOut, stacks, new LinkedHashSet<>()));
    return new CloudAssembly(new ArrayList<>(stacks.values()));
  }

  /** The assembly with only the named stacks; an empty list means all of them. */
  public CloudAssembly only(List<String> names) {
    List<String> known = stacks.stream().map(Stack::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new TemplateException(name, "no such stack; the stacks are " + known);
      }
    }
    return names.isEmpty()
        ? this
        : new CloudAssembly(stacks.stream().filter(stack -> names.contains(stack.name())).toList());
  }

  private static void add(
      String id, JsonNode artifacts, Path cdkOut, Map<String, Stack> stacks, Set<String> above) {
    JsonNode artifact = artifacts.path(id);
    if (!artifact.path("type").asText().equals(STACK) || stacks.containsKey(id)) {
      return;
    }
    if (!above.add(id)) {
      throw new TemplateException(id, "stacks depend on each other in a circle: " + above);
    }
    artifact
        .path("dependencies")
        .forEach(dependency -> add(dependency.asText(), artifacts, cdkOut, stacks, above));
    above.remove(id);
    stacks.put(id, stack(id, artifact.path("properties"), cdkOut));
  }

  private static Stack stack(String id, JsonNode properties, Path cdkOut) {
    String name = properties.path("stackName").asText(id);
    Path template = cdkOut.resolve(properties.path("templateFile").asText(id + ".template.json"));
    return new Stack(
        Template.parse(name, JsonFile.read(template)),
        AssetFiles.read(cdkOut, cdkOut.resolve(id + ".assets.json")));
  }
}
