package localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.hops.Hop;
import localcloud.lambda.TestCloud;
import localcloud.lambda.WireProbe;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A function is who its role says, or nobody; people need no keys. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells whose a connection is")
class IdentityTest {
  @AutoClose private static final LocalCloud CLOUD = LocalCloud.start(Options.forTests());
  private static final HttpClient OUTSIDE = HttpClient.newHttpClient();

  /** What a key looked like when it was made from the role's name: anybody could make it, too. */
  private static final String GUESSED =
      "ASIA" + digest("arn:aws:sts::000000000000:assumed-role/keeper/keeper");

  private static final Map<String, String> KEYS =
      Map.of(" test: ", "test", " invented: ", "AKIAIOSFODNN7EXAMPLE", " guessed: ", GUESSED);

  @BeforeAll
  static void deploy(@TempDir Path cdkOut) throws IOException {
    Files.writeString(
        cdkOut.resolve("manifest.json"),
        """
        {"artifacts": {"Library": {"type": "aws:cloudformation:stack",
          "properties": {"templateFile": "Library.template.json"}}}}
        """);
    Files.writeString(
        cdkOut.resolve("Library.assets.json"),
        Json.text(assets(TestCloud.home(WireProbe.class).toString())));
    Files.writeString(
        cdkOut.resolve("Library.template.json"),
        String.format(
            Locale.ROOT,
            """
            {"Resources": {%s, %s,
              "Open": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "open",
                "AssumeRolePolicyDocument": {"Statement": {"Effect": "Allow",
                  "Action": "sts:AssumeRole",
                  "Principal": {"AWS": {"Fn::GetAtt": ["keeperRole", "Arn"]}}}}}}}}
            """,
            function("visitor", "[]"),
            function(
                "keeper",
                """
                [{"PolicyName": "all", "PolicyDocument": {"Statement": [{"Effect": "Allow",
                  "Action": "*", "Resource": "*"}]}}]
                """)));
    CLOUD.deploy(cdkOut);
  }

  private static String digest(String arn) {
    byte[] hash;
    try {
      hash = MessageDigest.getInstance("SHA-256").digest(arn.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    return new BigInteger(1, hash).toString(36).toUpperCase(Locale.ROOT).substring(0, 16);
  }

  private static JsonNode assets(String code) {
    ObjectNode file = Json.object();
    file.putObject("source").put("path", code).put("packaging", "zip");
    file.putObject("destinations").putObject("here").put("objectKey", "code.zip");
    return Json.object().set("files", Json.object().set("code", file));
  }

  private static String function(String name, String policies) {
    return String.format(
        Locale.ROOT,
        """
        "%1$sRole": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "%1$s",
          "AssumeRolePolicyDocument": {"Statement": [{"Effect": "Allow",
            "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}]},
          "Policies": %2$s}},
        "%1$s": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "%1$s",
          "Runtime": "java25", "Handler": "%3$s", "MemorySize": 128, "Timeout": 60,
          "Role": {"Fn::GetAtt": ["%1$sRole", "Arn"]},
          "Code": {"S3Bucket": "assets", "S3Key": "code.zip"}}}
        """,
        name,
        policies,
        WireProbe.class.getName());
  }

  @Test
  void whatever_a_function_says_instead_of_its_key_is_refused_as_aws_would() {
    List<String> answers = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    for (WireCall call : WireCall.ALL) {
      KEYS.forEach(
          (which, key) -> {
            answers.add(call.name() + which + invoke("visitor", call.signedWith(key), ""));
            wanted.add(call.name() + which + call.unknownKey());
          });
      if (!call.unsigned().isEmpty()) {
        answers.add(call.name() + " unsigned: " + invoke("visitor", call, ""));
        wanted.add(call.name() + " unsigned: " + call.unsigned());
      }
    }

    assertThat(answers).isEqualTo(wanted).hasSizeGreaterThan(60);
  }

  @Test
  void a_process_that_a_function_has_started_is_nobody_too() {
    WireCall call = WireCall.ALL.getFirst();

    assertThat(invoke("visitor", call.signedWith("test"), "child")).isEqualTo(call.unknownKey());
    assertThat(invoke("visitor", call, "child")).isEqualTo(call.unsigned());
  }

  @Test
  void a_function_with_its_own_key_is_its_role() {
    WireCall tables = WireCall.ALL.getFirst().signedWith("OWN_KEY");
    WireCall identity = query("GetCallerIdentity").signedWith("OWN_KEY");

    assertThat(invoke("visitor", tables, "")).isEqualTo("400 AccessDeniedException");
    assertThat(invoke("keeper", tables, "")).isEqualTo("200");
    assertThat(text(send("visitor", identity, ""))).contains(":assumed-role/visitor/visitor<");
    assertThat(text(send("visitor", identity, "child"))).contains(":assumed-role/visitor/visitor<");
  }

  @Test
  void a_function_that_does_not_wait_for_the_answer_is_nobody_too() {
    send("visitor", WireCall.ALL.getFirst(), "quitter");

    await()
        .untilAsserted(
            () ->
                assertThat(CLOUD.hops().all())
                    .filteredOn(hop -> hop.operation().equals("ListTables"))
                    .last()
                    .extracting(Hop::caller, Hop::error)
                    .containsExactly(
                        "function-without-signature", "MissingAuthenticationTokenException"));
  }

  @Test
  void people_need_no_keys() throws Exception {
    for (WireCall call : WireCall.ALL) {
      List<String> refusals = List.of(call.unknownKey(), call.unsigned());
      for (String key : KEYS.values()) {
        assertThat(refusals).as(call.name()).doesNotContain(fromOutside(call.signedWith(key)));
      }
      assertThat(refusals).as(call.name()).doesNotContain(fromOutside(call));
    }
  }

  @Test
  void a_function_that_assumes_a_role_is_that_role_if_the_role_trusts_it() {
    WireCall open = assume("open");
    String key = keyOf(open);
    WireCall identity = query("GetCallerIdentity").signedWith(key);

    assertThat(text(send("keeper", identity, ""))).contains(":assumed-role/open/visit<");
    assertThat(invoke("keeper", WireCall.ALL.getFirst().signedWith(key), ""))
        .isEqualTo("400 AccessDeniedException");
    assertThat(invoke("visitor", open, "")).isEqualTo("403 AccessDenied");
    assertThat(invoke("keeper", assume("visitor"), "")).isEqualTo("403 AccessDenied");
    assertThat(invoke("keeper", assume("absent"), "")).isEqualTo("403 AccessDenied");
  }

  @Test
  void a_session_ends_after_its_duration_and_no_service_takes_its_key_then() throws Exception {
    String key = keyOf(assume("open&DurationSeconds=900"));
    String longer = keyOf(assume("open&DurationSeconds=3600"));
    String standing = fromOutside(query("GetCallerIdentity").signedWith(key));
    CLOUD.clock().advance(Duration.ofMinutes(16));

    assertThat(standing).isEqualTo("200");
    assertThat(fromOutside(query("GetCallerIdentity").signedWith(longer))).isEqualTo("200");
    for (WireCall call : WireCall.ALL) {
      assertThat(fromOutside(call.signedWith(key)))
          .as(call.name())
          .matches("40[03] ExpiredToken(Exception)?");
    }
  }

  @Test
  void a_function_cannot_have_a_longer_session_than_on_aws() {
    for (String seconds : List.of("0", "899", "3601", "43201")) {
      assertThat(invoke("keeper", assume("open&DurationSeconds=" + seconds), ""))
          .as(seconds)
          .isEqualTo("400 ValidationError");
    }
    assertThat(invoke("keeper", assume("open&Policy=x"), "")).startsWith("501");
  }

  private static String keyOf(WireCall assume) {
    return text(send("keeper", assume, "")).replaceFirst("(?s).*<AccessKeyId>(\\w+)<.*", "$1");
  }

  @Test
  void no_function_moves_the_clock_or_reads_what_others_have_sent() {
    Instant before = CLOUD.clock().instant();

    assertThat(page("POST", "/_localcloud/clock/P1D")).isEqualTo("403");
    assertThat(page("POST", "/_localcloud/faults/crash")).isEqualTo("403");
    assertThat(page("GET", "/_localcloud/hops?texts")).isEqualTo("403");
    assertThat(page("GET", "/_localcloud/health")).isEqualTo("200");

    assertThat(CLOUD.clock().instant()).isBefore(before.plus(Duration.ofHours(12)));
  }

  private static WireCall query(String action) {
    return WireCall.query("sts", action, "2011-06-15");
  }

  private static WireCall assume(String role) {
    String fields =
        "AssumeRole&RoleSessionName=visit&RoleArn=arn:aws:iam::000000000000:role/" + role;
    return query(fields).signedWith("OWN_KEY");
  }

  private static String page(String method, String path) {
    WireCall page = new WireCall("", method, path, Map.of(), "", "", "");
    return send("visitor", page, "").path("status").asText();
  }

  private static String invoke(String function, WireCall call, String by) {
    JsonNode answer = send(function, call, by);
    return answer.path("status").asText() + code(answer.path("code").asText(), text(answer));
  }

  private static JsonNode send(String function, WireCall call, String by) {
    byte[] event = Json.bytes(Json.MAPPER.valueToTree(call.event(by)));
    Call invoke =
        new Call(
            "lambda",
            "Invoke",
            Caller.ROOT,
            "POST",
            "/2015-03-31/functions/" + function + "/invocations",
            Map.of(),
            event);
    Reply reply = CLOUD.gateway().call(invoke);
    assertThat(reply.headers()).doesNotContainKey("x-amz-function-error");
    return reply.output();
  }

  private static String text(JsonNode answer) {
    return new String(
        Base64.getDecoder().decode(answer.path("body").asText()), StandardCharsets.ISO_8859_1);
  }

  private static String fromOutside(WireCall call) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(CLOUD.endpoint().resolve(call.path()))
            .method(call.method(), HttpRequest.BodyPublishers.ofString(call.body()));
    call.headers().forEach(request::header);
    HttpResponse<String> answer =
        OUTSIDE.send(
            request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    return answer.statusCode()
        + code(answer.headers().firstValue("x-amzn-ErrorType").orElse(""), answer.body());
  }

  /** An error's code, which the body repeats in whatever form the protocol has. */
  private static String code(String code, String body) {
    assertThat(body).contains(code);
    return code.isEmpty() ? "" : " " + code;
  }
}
