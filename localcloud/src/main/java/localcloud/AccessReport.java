package localcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import localcloud.access.AccessControl;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;

/** Writes, at the end, what each function was allowed to do and how often it did it. */
record AccessReport(Path file, Gateway gateway, AccessControl access) implements AutoCloseable {
  private static final Call LIST_FUNCTIONS =
      new Call(
          "lambda",
          "ListFunctions",
          Caller.service("localcloud"),
          "GET",
          "/2015-03-31/functions/",
          Map.of(),
          new byte[0]);

  @Override
  public void close() throws IOException {
    ObjectNode report = Json.object();
    ArrayNode functions = report.putArray("functions");
    for (JsonNode function : gateway.call(LIST_FUNCTIONS).output().path("Functions")) {
      String arn = function.path("Role").asText();
      String role = arn.substring(arn.lastIndexOf('/') + 1);
      functions
          .addObject()
          .put("name", function.path("FunctionName").asText())
          .put("role", role)
          .set("grants", access.grantsOf(role));
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
  }
}
