package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.lambda.TestCloud;
import localcloud.lambda.WireProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rule and an event source mapping of a stack, which random calls enable and disable. They stay
 * so, also in the next cloud with the same data, until the stack changes them. {@code -Dseed=N}
 * chooses other calls.
 */
class SwitchedOffTest {
  private static final long SEED = Long.getLong("seed", 20_261_130L);
  private static final int CALLS = 60;

  private final Random random = new Random(SEED);
  private final List<String> history = new ArrayList<>();
  private final Map<String, Boolean> model = new TreeMap<>();
  private int batch = 1;

  @TempDir private Path data;
  @TempDir private Path cdkOut;

  @Test
  void what_a_call_has_switched_off_stays_off() throws IOException {
    LocalCloud cloud = start();
    changeTemplate(cloud);
    for (int i = 0; i < CALLS; i++) {
      GatewayCalls calls = new GatewayCalls(cloud);
      switch (random.nextInt(8)) {
        case 0, 1 -> switchRule(calls, random.nextBoolean());
        case 2 -> putRule(calls, random.nextBoolean());
        case 3, 4 -> switchMapping(calls, random.nextBoolean());
        case 5 -> changeTemplate(cloud);
        case 6 -> {
          cloud.deploy(cdkOut);
          history.add("deployed again, without a change");
        }
        default -> {
          cloud.close();
          cloud = start();
          history.add("started again");
        }
      }
      assertThat(found(new GatewayCalls(cloud)))
          .as(() -> "-Dseed=" + SEED + " after\n" + String.join("\n", history))
          .isEqualTo(model);
    }
    cloud.close();
  }

  private LocalCloud start() {
    return LocalCloud.start(new Options(0, Optional.of(data), RepositoryRoot.find(), false));
  }

  private void switchRule(GatewayCalls calls, boolean on) {
    calls.ok("events", on ? "EnableRule" : "DisableRule", "{'Name': 'lent'}");
    switched("rule", on);
  }

  private void putRule(GatewayCalls calls, boolean on) {
    ObjectNode input =
        Json.object()
            .put("Name", "lent")
            .put("EventPattern", "{\"source\": [\"library\"]}")
            .put("State", on ? "ENABLED" : "DISABLED");
    assertThat(calls.reply("events", "PutRule", input).succeeded()).isTrue();
    switched("rule", on);
  }

  private void switchMapping(GatewayCalls calls, boolean on) {
    String id = mapping(calls).path("UUID").asText();
    ObjectNode input = Json.object().put("Enabled", on);
    mappings(calls, "UpdateEventSourceMapping", "PUT", "/" + id, Json.bytes(input));
    switched("mapping", on);
  }

  /** Both resources change, so both are as the template says. */
  private void changeTemplate(LocalCloud cloud) throws IOException {
    batch = batch % 9 + 1;
    writeTemplate(batch);
    cloud.deploy(cdkOut);
    switched("rule", true);
    switched("mapping", true);
  }

  private void switched(String what, boolean on) {
    model.put(what, on);
    history.add(what + " " + (on ? "on" : "off"));
  }

  private static Map<String, Boolean> found(GatewayCalls calls) {
    JsonNode rule = calls.ok("events", "DescribeRule", "{'Name': 'lent'}");
    return Map.of(
        "rule", rule.path("State").asText().equals("ENABLED"),
        "mapping", mapping(calls).path("State").asText().equals("Enabled"));
  }

  private static JsonNode mapping(GatewayCalls calls) {
    JsonNode all = mappings(calls, "ListEventSourceMappings", "GET", "", new byte[0]);
    return all.path("EventSourceMappings").path(0);
  }

  private static JsonNode mappings(
      GatewayCalls calls, String operation, String method, String path, byte[] body) {
    Call call =
        new Call(
            "lambda",
            operation,
            Caller.ROOT,
            method,
            "/2015-03-31/event-source-mappings" + path,
            Map.of("content-type", "application/json"),
            body);
    var reply = calls.cloud().gateway().call(call);
    assertThat(reply.succeeded()).as(() -> operation + ": " + reply.output()).isTrue();
    return reply.output();
  }

  private void writeTemplate(int batchSize) throws IOException {
    Files.writeString(
        cdkOut.resolve("manifest.json"),
        """
        {"artifacts": {"Library": {"type": "aws:cloudformation:stack",
          "properties": {"templateFile": "Library.template.json"}}}}
        """);
    ObjectNode file = Json.object();
    file.putObject("source")
        .put("path", TestCloud.home(WireProbe.class).toString())
        .put("packaging", "zip");
    file.putObject("destinations").putObject("here").put("objectKey", "code.zip");
    Files.writeString(
        cdkOut.resolve("Library.assets.json"),
        Json.text(Json.object().set("files", Json.object().set("code", file))));
    Files.writeString(
        cdkOut.resolve("Library.template.json"),
        String.format(
            Locale.ROOT,
            """
            {"Resources": {
              "Role": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "lender",
                "AssumeRolePolicyDocument": {"Statement": [{"Effect": "Allow",
                  "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}]},
                "Policies": [{"PolicyName": "all", "PolicyDocument": {"Statement": [
                  {"Effect": "Allow", "Action": "*", "Resource": "*"}]}}]}},
              "Lender": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "lender",
                "Runtime": "java25", "Handler": "%1$s", "MemorySize": 128, "Timeout": 10,
                "Role": {"Fn::GetAtt": ["Role", "Arn"]},
                "Code": {"S3Bucket": "assets", "S3Key": "code.zip"}}},
              "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"VisibilityTimeout": 60}},
              "Mapping": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {
                "FunctionName": {"Ref": "Lender"}, "BatchSize": %2$d,
                "EventSourceArn": {"Fn::GetAtt": ["Queue", "Arn"]}}},
              "Rule": {"Type": "AWS::Events::Rule", "Properties": {"Name": "lent",
                "Description": "of batch %2$d", "EventPattern": {"source": ["library"]}}}}}
            """,
            WireProbe.class.getName(),
            batchSize));
  }
}
