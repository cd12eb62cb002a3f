package faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API's method as its template declares it.
 *
 * @param path without a leading slash, such as {@code basket/{userName}}
 * @param model the schema of its body, if it takes one
 */
record Route(String stack, String method, String path, @Nullable JsonNode model) {

  static List<Route> all(Path cdkOut) {
    List<Route> routes = new ArrayList<>();
    for (String stack : List.of("ProductStack", "BasketStack", "OrderingStack", "ReceiptsStack")) {
      routes.addAll(in(stack, read(cdkOut.resolve(stack + ".template.json")).path("Resources")));
    }
    return routes;
  }

  private static List<Route> in(String stack, JsonNode resources) {
    List<Route> routes = new ArrayList<>();
    for (JsonNode resource : resources) {
      if (resource.path("Type").asText().equals("AWS::ApiGateway::Method")) {
        JsonNode method = resource.path("Properties");
        String model = method.path("RequestModels").path("application/json").path("Ref").asText();
        routes.add(
            new Route(
                stack,
                method.path("HttpMethod").asText(),
                path(method.path("ResourceId").path("Ref").asText(), resources),
                model.isEmpty() ? null : resources.at("/" + model + "/Properties/Schema")));
      }
    }
    return routes;
  }

  private static String path(String resourceId, JsonNode resources) {
    JsonNode part = resources.path(resourceId).path("Properties");
    String parent = part.path("ParentId").path("Ref").asText();
    String name = part.path("PathPart").asText();
    return parent.isEmpty() ? name : path(parent, resources) + "/" + name;
  }

  private static JsonNode read(Path template) {
    try {
      return Json.read(Files.readAllBytes(template));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
