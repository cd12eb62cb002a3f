package localcloud.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What {@code cdk synth} writes to {@code cdk.out}: the stacks, each after those it depends on. The
 * format is the CDK's cloud assembly schema ({@code manifest.json}).
 *
 * <p>Their order is that of {@code cdk deploy --all}, which knows only what the stacks declare:
 * those that depend on nothing come first, by name, then those that depend on these alone, and so
 * on. The order in which an app creates its stacks counts for nothing.
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
    SortedSet<String> left = stacks(artifacts);
    while (!left.isEmpty()) {
      List<String> next = left.stream().filter(id -> isFree(artifacts.path(id), left)).toList();
      if (next.isEmpty()) {
        throw new TemplateException(
            left.getFirst(), "stacks depend on each other in a circle: " + left);
      }
      next.forEach(id -> stacks.put(id, stack(id, artifacts.path(id).path("properties"), cdkOut)));
      left.removeAll(next);
    }
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

  private static SortedSet<String> stacks(JsonNode artifacts) {
    return artifacts
        .propertyStream()
        .filter(artifact -> artifact.getValue().path("type").asText().equals(STACK))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether all that a stack depends on is there. */
  private static boolean isFree(JsonNode stack, Set<String> left) {
    return stack.path("dependencies").valueStream().map(JsonNode::asText).noneMatch(left::contains);
  }

  private static Stack stack(String id, JsonNode properties, Path cdkOut) {
    String name = properties.path("stackName").asText(id);
    Path template = cdkOut.resolve(properties.path("templateFile").asText(id + ".template.json"));
    return new Stack(
        Template.parse(name, JsonFile.read(template)),
        AssetFiles.read(cdkOut, cdkOut.resolve(id + ".assets.json")));
  }
}
