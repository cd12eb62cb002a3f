package localcloud.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.time.MovableClock;
import localcloud.wire.WireServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.protocols.core.OperationInfo;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * S3 tells its operations apart by the words of a query. Each operation of AWS's model that is not
 * answered here must be refused, and none may be taken for another one: the bucket and its objects
 * stay as they are.
 */
class OthersOperationsTest {
  private static final ApiModel S3 = new ApiModel("s3", "S3Client");

  /** S3 tells these from PutObject and UploadPart by a header alone. */
  private static final Set<String> COPIES = Set.of("CopyObject", "UploadPartCopy");

  @TempDir private Path folder;
  @TempDir private Path lent;
  private final Gateway gateway = new Gateway();

  @AutoClose
  private final WireServer server = WireServer.start(gateway, (key, exchange) -> Caller.ROOT, 0);

  @AutoClose private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void put() throws IOException, InterruptedException {
    gateway.open(new localcloud.s3.S3(folder, new MovableClock(), lent).service());
    send("PUT", "/bucket", "", "x-none", "");
    send("PUT", "/bucket/key", "precious", "x-none", "");
    send("PUT", "/empty", "", "x-none", "");
  }

  @ParameterizedTest
  @MethodSource("unanswered")
  void an_operation_that_is_not_answered_is_refused_and_changes_nothing(String operation)
      throws IOException, InterruptedException {
    OperationInfo info = S3.http(operation);
    String path = info.requestUri().replaceAll("\\{Key\\+?}", "key") + upload(operation, info);
    String method = info.httpMethod().name();
    for (String bucket : Set.of("/bucket", "/empty")) {
      HttpResponse<String> answer =
          send(
              method,
              bucket + path.replace("/{Bucket}", ""),
              method.equals("PUT") ? "<Broken/>" : "",
              COPIES.contains(operation) ? "x-amz-copy-source" : "x-none",
              "/bucket/key");

      assertThat(answer.statusCode()).as("%s %s: %s", method, path, answer.body()).isEqualTo(501);
    }

    assertThat(send("GET", "/bucket/key", "", "x-none", "").body()).isEqualTo("precious");
    assertThat(send("HEAD", "/empty", "", "x-none", "").statusCode()).isEqualTo(200);
    assertThat(send("GET", "/empty?list-type=2", "", "x-none", "").body())
        .contains("<KeyCount>0</KeyCount>");
  }

  @ParameterizedTest
  @MethodSource("words")
  void a_word_that_no_page_of_aws_knows_is_refused(String call)
      throws IOException, InterruptedException {
    String[] parts = call.split(" ");

    HttpResponse<String> answer = send(parts[0], parts[1], "", "x-none", "");

    assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(501);
    assertThat(send("GET", "/bucket/key", "", "x-none", "").body()).isEqualTo("precious");
  }

  /** Of these words the model tells among the parameters, not in the path. */
  private static String upload(String operation, OperationInfo info) {
    boolean ofUpload =
        S3.input(operation).stream().anyMatch(field -> field.locationName().equals("uploadId"));
    return ofUpload ? (info.requestUri().contains("?") ? "&" : "?") + "uploadId=1" : "";
  }

  static Stream<String> words() {
    return Stream.of("GET", "PUT", "DELETE", "HEAD")
        .flatMap(method -> Stream.of("/empty", "/bucket/key").map(path -> method + " " + path))
        .flatMap(call -> Stream.of("?new-word", "?c%6Frs", "?a=1&new-word=2").map(call::concat));
  }

  static Set<String> unanswered() throws IOException {
    Set<String> answered =
        Operation.all().stream().map(Operation::name).collect(Collectors.toSet());
    Set<String> all =
        Arrays.stream(S3Client.class.getMethods())
            .filter(method -> method.getParameterCount() >= 1)
            .map(OthersOperationsTest::operation)
            .filter(name -> !name.isEmpty() && !answered.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(all).contains("DeleteBucketCors", "DeleteObjectTagging", "PutObjectTagging");
    return all;
  }

  private static String operation(Method method) {
    String type = method.getParameterTypes()[0].getSimpleName();
    return type.endsWith("Request") ? type.replaceFirst("Request$", "") : "";
  }

  private HttpResponse<String> send(
      String method, String path, String body, String header, String value)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.endpoint() + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=AKIATEST/20260101/us-east-1/s3/aws4_request,"
                    + " SignedHeaders=host, Signature=00")
            .header(header, value)
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
