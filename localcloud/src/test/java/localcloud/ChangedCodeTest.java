package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions whose code in S3 is written again under the same key. */
class ChangedCodeTest {
  private static final long SEED = Long.getLong("seed", 20_261_129L);

  /** Some are no file names, and two differ only in case. */
  private static final List<String> KEYS =
      List.of("Code.zip", "code.zip", "folder/code.zip", "../code.zip", "code.zip.half", "a?*.zip");

  @TempDir private Path data;
  private LocalCloud cloud = LocalCloud.start(Options.forTests());

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void code_that_is_written_again_before_a_change_set_is_executed_is_deployed() {
    put("code.zip", 1);
    changeSet("CREATE", template(Map.of("F", "code.zip"), 128, ""));
    put("code.zip", 2);
    ok("ExecuteChangeSet", named());

    assertThat(status()).isEqualTo("CREATE_COMPLETE");
    assertThat(codeOf("F")).isEqualTo(zip(2).length);
  }

  @Test
  void code_that_is_deleted_before_a_change_set_is_executed_fails_the_deployment() {
    put("code.zip", 1);
    changeSet("CREATE", template(Map.of("F", "code.zip"), 128, ""));
    s3("DeleteObject", "DELETE", "/assets/code.zip", new byte[0]);
    ok("ExecuteChangeSet", named());

    assertThat(status()).isEqualTo("ROLLBACK_COMPLETE");
    assertThat(stack().path("StackStatusReason").asText())
        .contains("does not exist: s3://assets/code.zip");
  }

  @Test
  void an_update_that_fails_goes_back_to_the_code_before_although_it_was_written_again() {
    put("code.zip", 1);
    ok("CreateStack", stack(template(Map.of("F", "code.zip"), 128, "")));
    put("code.zip", 2);
    ok(
        "UpdateStack",
        stack(
            template(
                Map.of("F", "code.zip"),
                256,
                ", \"Bad\": {\"Type\": \"AWS::Lambda::Function\", \"DependsOn\": \"F\","
                    + " \"Properties\": {\"Runtime\": \"java25\", \"Handler\": \"h\","
                    + " \"DeadLetterConfig\": {\"TargetArn\": {\"Fn::GetAtt\": [\"Role\","
                    + " \"Arn\"]}}, \"Role\": {\"Fn::GetAtt\": [\"Role\", \"Arn\"]}, \"Code\":"
                    + " {\"S3Bucket\": \"assets\", \"S3Key\": \"code.zip\"}}}")));

    assertThat(status()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
    assertThat(codeOf("F")).isEqualTo(zip(1).length);
  }

  @Test
  void one_key_in_two_buckets_is_refused_and_not_taken_for_one() {
    put("code.zip", 1);
    s3("CreateBucket", "PUT", "/other", new byte[0]);
    s3("PutObject", "PUT", "/other/code.zip", zip(2));
    String template =
        template(Map.of("F", "code.zip", "G", "code.zip"), 128, "")
            .replaceFirst("\"S3Bucket\":\"assets\"", "\"S3Bucket\":\"other\"");

    Reply refused =
        cloud
            .gateway()
            .call(Call.json("cloudformation", "CreateStack", Caller.ROOT, stack(template)));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(Json.text(refused.output())).contains("s3://other/code.zip", "s3://assets/code.zip");
  }

  /** Random uploads, deployments and restarts: a function runs the code of its last deployment. */
  @Test
  void a_restart_runs_the_code_that_was_deployed_under_every_key() {
    cloud.close();
    Random random = new Random(SEED);
    Map<String, Integer> uploaded = new HashMap<>();
    Map<String, String> functions = new HashMap<>();
    for (int i = 0; i < KEYS.size(); i++) {
      functions.put("F" + i, KEYS.get(i));
    }
    int version = 0;
    for (int round = 0; round < 4; round++) {
      cloud = LocalCloud.start(new Options(0, Optional.of(data), RepositoryRoot.find(), false));
      for (String key : KEYS) {
        if (round == 0 || random.nextBoolean()) {
          uploaded.put(key, ++version);
          put(key, version);
        }
      }
      String wanted = template(functions, 128 + round, "");
      ok(round == 0 ? "CreateStack" : "UpdateStack", stack(wanted));
      cloud.close();
      cloud = LocalCloud.start(new Options(0, Optional.of(data), RepositoryRoot.find(), false));
      functions.forEach(
          (function, key) ->
              assertThat(codeOf(function))
                  .as("code of %s, -Dseed=%d", key, SEED)
                  .isEqualTo(zip(uploaded.get(key)).length));
      cloud.close();
    }
  }

  private void put(String key, int version) {
    s3("CreateBucket", "PUT", "/assets", new byte[0]);
    String path = java.net.URLEncoder.encode(key, java.nio.charset.StandardCharsets.UTF_8);
    s3("PutObject", "PUT", "/assets/" + path, zip(version));
  }

  /** Code whose size tells its version. */
  private static byte[] zip(int version) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      ZipEntry entry = new ZipEntry("version");
      byte[] content = new byte[version];
      java.util.zip.CRC32 sum = new java.util.zip.CRC32();
      sum.update(content);
      entry.setSize(version);
      entry.setCrc(sum.getValue());
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void s3(String operation, String method, String path, byte[] body) {
    Call call = new Call("s3", operation, Caller.ROOT, method, path, Map.of(), body);
    assertThat(cloud.gateway().call(call).succeeded()).as(path).isTrue();
  }

  private static String template(Map<String, String> functions, int memory, String more) {
    ObjectNode resources = Json.object();
    resources
        .putObject("Role")
        .put("Type", "AWS::IAM::Role")
        .putObject("Properties")
        .set(
            "AssumeRolePolicyDocument",
            Json.read(
                "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\","
                    + " \"Principal\": {\"Service\": \"lambda.amazonaws.com\"}}]}"));
    functions.forEach(
        (name, key) -> {
          ObjectNode properties =
              resources
                  .putObject(name)
                  .put("Type", "AWS::Lambda::Function")
                  .putObject("Properties")
                  .put("FunctionName", name)
                  .put("Runtime", "java25")
                  .put("Handler", "h")
                  .put("MemorySize", memory);
          properties.set("Role", Json.read("{\"Fn::GetAtt\": [\"Role\", \"Arn\"]}"));
          properties.putObject("Code").put("S3Bucket", "assets").put("S3Key", key);
        });
    String text = Json.text(Json.object().set("Resources", resources));
    return text.substring(0, text.length() - 2) + more + "}}";
  }

  private void changeSet(String type, String template) {
    ok("CreateChangeSet", stack(template).put("ChangeSetType", type).put("ChangeSetName", "c"));
  }

  private static ObjectNode stack(String template) {
    ObjectNode input = named().put("TemplateBody", template);
    input.putArray("Capabilities").add("CAPABILITY_IAM");
    return input;
  }

  private static ObjectNode named() {
    return Json.object().put("StackName", "Library").put("ChangeSetName", "c");
  }

  private String status() {
    return stack().path("StackStatus").asText();
  }

  private JsonNode stack() {
    return ok("DescribeStacks", named()).at("/Stacks/0");
  }

  private long codeOf(String function) {
    Call call =
        new Call(
            "lambda",
            "GetFunctionConfiguration",
            Caller.ROOT,
            "GET",
            "/2015-03-31/functions/" + function + "/configuration",
            Map.of(),
            new byte[0]);
    return cloud.gateway().call(call).output().path("CodeSize").asLong();
  }

  private JsonNode ok(String operation, JsonNode input) {
    Reply reply = cloud.gateway().call(Call.json("cloudformation", operation, Caller.ROOT, input));
    assertThat(reply.status()).as(() -> operation + ": " + reply.output()).isEqualTo(200);
    return reply.output();
  }
}
