package faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import localcloud.report.Progress;

/**
 * Deploys what sends and what reads the checkout event, each in the release that is asked for. The
 * basket's release is a number in its stack; that of ordering is the code of its consumer.
 *
 * @param folder of the assembly that is deployed, a copy of the synthesized one
 */
record DeployedVersions(Cloud cloud, Path folder) {
  private static final String OLDER = "older.zip";

  static DeployedVersions in(Cloud cloud, Path folder) throws IOException {
    try (Stream<Path> files = Files.list(Cloud.CDK_OUT)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    var versions = new DeployedVersions(cloud, folder);
    OlderReader.write(versions.consumersCode(), folder.resolve(OLDER));
    return versions;
  }

  void deploy(DeployStep step) throws IOException {
    switch (step) {
      case SEND_1 -> send("1");
      case SEND_2 -> send("2");
      case READ_BOTH -> deploy("OrderingStack", Json.read(template("OrderingStack")));
      case READ_1 -> readVersion1();
    }
  }

  /** What there was before version 2: nobody sends it, and nobody can read it. */
  void deployVersion1() throws IOException {
    send("1");
    readVersion1();
  }

  private void readVersion1() throws IOException {
    JsonNode template = Json.read(template("OrderingStack"));
    ((ObjectNode) consumer(template).path("Code")).put("S3Key", OLDER);
    deploy("OrderingStack", template);
  }

  private void send(String version) throws IOException {
    JsonNode template = Json.read(template("BasketStack"));
    for (JsonNode variables : template.findValues("Variables")) {
      if (variables.has("EVENT_VERSION")) {
        ((ObjectNode) variables).put("EVENT_VERSION", version);
      }
    }
    deploy("BasketStack", template);
  }

  private void deploy(String stack, JsonNode template) throws IOException {
    Files.writeString(folder.resolve(stack + ".template.json"), Json.text(template));
    Path assets = folder.resolve(stack + ".assets.json");
    JsonNode files = Json.read(Files.readString(assets));
    ObjectNode older = ((ObjectNode) files.path("files")).putObject(OLDER);
    older.putObject("source").put("path", OLDER).put("packaging", "file");
    older.putObject("destinations").putObject("here").put("objectKey", OLDER);
    Files.writeString(assets, Json.text(files));
    cloud.local().deploy(folder, List.of(stack), Progress.SILENT);
  }

  private Path consumersCode() throws IOException {
    JsonNode template = Json.read(template("OrderingStack"));
    return folder.resolve("asset." + consumer(template).at("/Code/S3Key").asText());
  }

  private static JsonNode consumer(JsonNode template) {
    return template
        .path("Resources")
        .valueStream()
        .map(resource -> resource.path("Properties"))
        .filter(function -> function.path("FunctionName").asText().endsWith("ordering-checkout"))
        .findFirst()
        .orElseThrow();
  }

  private static String template(String stack) throws IOException {
    return Files.readString(Cloud.CDK_OUT.resolve(stack + ".template.json"));
  }
}
