package localcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import localcloud.access.AccessControl;
import localcloud.gateway.Call;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;

/** Writes at the end what each function was allowed, and how often it made use of it. */
record AccessReport(Path file, Gateway gateway, AccessControl access) implements AutoCloseable {

  @Override
  public void close() throws IOException {
    ObjectNode report = Json.object();
    ArrayNode functions = report.putArray("functions");
    Call list = Rooms.listFunctions();
    for (JsonNode function : gateway.call(list).output().path("Functions")) {
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
