package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import localcloud.gateway.Json;
import localcloud.lambda.TestCode;
import localcloud.lambda.WordProbe;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** A function's texts are UTF-8, whatever locale the cloud itself was started with. */
class OtherLocaleTest {
  private static final String WORD = "bäd 😀";

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"C", "C.UTF-8", "de_DE.ISO-8859-1"})
  void a_word_comes_back_along_every_way(String locale) throws Exception {
    ProcessBuilder command = new ProcessBuilder(CloudCommand.of("--cold", "--cdk-out", library()));
    command.environment().put("LC_ALL", locale);
    Process cloud = command.redirectErrorStream(true).start();
    try (BufferedReader out = cloud.inputReader(StandardCharsets.UTF_8)) {
      InvokeResponse answer = invoke(endpoint(out));

      JsonNode words = Json.read(answer.payload().asByteArray());
      assertThat(words)
          .isEqualTo(
              Json.MAPPER.valueToTree(
                  Map.of("event", WORD, "environment", WORD, "file", WORD, "packaged", WORD)));
      byte[] log = Base64.getDecoder().decode(answer.logResult());
      assertThat(new String(log, StandardCharsets.UTF_8))
          .contains("out " + WORD, "err " + WORD, "logger " + WORD);
    } finally {
      cloud.destroy();
      cloud.waitFor();
    }
  }

  private static URI endpoint(BufferedReader out) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("AWS_ENDPOINT_URL=")) {
        return URI.create(line.substring(line.indexOf('=') + 1).split(" ", 2)[0]);
      }
    }
    throw new AssertionError(said);
  }

  private static InvokeResponse invoke(URI endpoint) {
    try (LambdaClient lambda =
        LambdaClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build()) {
      String event = Json.text(Json.object().put("word", WORD));
      return lambda.invoke(
          request ->
              request
                  .functionName("words")
                  .logType("Tail")
                  .payload(SdkBytes.fromUtf8String(event)));
    }
  }

  /** An assembly with the function; its code brings along a file with the word as its name. */
  private String library() throws IOException {
    Files.writeString(
        temp.resolve("manifest.json"),
        """
        {"artifacts": {"Library": {"type": "aws:cloudformation:stack",
          "properties": {"templateFile": "Library.template.json"}}}}\
        """);
    Path zip = TestCode.zip(temp.resolve("code.zip"), WordProbe.class);
    TestCode.append(zip, WORD + ".txt", WORD);
    Files.writeString(
        temp.resolve("Library.assets.json"),
        """
        {"files": {"code": {"source": {"path": "code.zip", "packaging": "file"},
          "destinations": {"here": {"objectKey": "code.zip"}}}}}\
        """);
    ObjectNode template = Json.object();
    ObjectNode resources = template.putObject("Resources");
    resources
        .putObject("Role")
        .put("Type", "AWS::IAM::Role")
        .putObject("Properties")
        .putObject("AssumeRolePolicyDocument");
    resources
        .putObject("Words")
        .put("Type", "AWS::Lambda::Function")
        .set("Properties", properties());
    Files.write(temp.resolve("Library.template.json"), Json.bytes(template));
    return temp.toString();
  }

  private static JsonNode properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("FunctionName", "words");
    properties.put("Runtime", "java25");
    properties.put("Handler", WordProbe.class.getName());
    properties.put("MemorySize", 128);
    properties.put("Timeout", 60);
    properties.put("Role", Map.of("Fn::GetAtt", new String[] {"Role", "Arn"}));
    properties.put("Code", Map.of("S3Bucket", "assets", "S3Key", "code.zip"));
    properties.put("Environment", Map.of("Variables", Map.of("WORD", WORD)));
    return Json.MAPPER.valueToTree(properties);
  }
}
