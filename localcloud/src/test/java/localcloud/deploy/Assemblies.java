package localcloud.deploy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Stack;
import localcloud.assembly.Template;
import localcloud.gateway.Json;

/** Writes templates by hand. */
final class Assemblies {
  private Assemblies() {}

  static CloudAssembly of(Stack... stacks) {
    return new CloudAssembly(Arrays.asList(stacks));
  }

  /** A stack with only resources, given as JSON without the outer braces. */
  static Stack stack(String name, String resources) {
    return template(name, "{\"Resources\": {" + resources + "}}", Map.of());
  }

  static Stack template(String name, String json, Map<String, Path> assets) {
    return new Stack(Template.parse(name, Json.read(json)), assets);
  }

  /** A thing with properties, given as JSON without the outer braces. */
  static String thing(String logicalId, String properties) {
    return String.format(
        Locale.ROOT,
        "\"%s\": {\"Type\": \"Fake::Thing\", \"Properties\": {%s}}",
        logicalId,
        properties);
  }
}
