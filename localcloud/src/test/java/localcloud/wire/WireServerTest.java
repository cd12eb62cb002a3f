package localcloud.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;
import localcloud.gateway.FakeService;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.QueryForm;
import localcloud.gateway.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

class WireServerTest {
  private final Gateway gateway = new Gateway();
  private final WireServer server =
      WireServer.start(
          gateway, (key, exchange) -> new Caller(key == null ? "nobody" : "key:" + key), 0);
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    server.close();
    http.close();
  }

  @Test
  void the_caller_is_identified_by_the_access_key_of_the_signature() {
    FakeService dynamoDb = open("dynamodb", "{\"TableNames\":[\"Books\"]}");

    var tables = client(DynamoDbClient.builder()).listTables().tableNames();

    assertThat(tables).containsExactly("Books");
    assertThat(dynamoDb.lastCall().operation()).isEqualTo("ListTables");
    assertThat(dynamoDb.lastCall().caller()).isEqualTo(new Caller("key:AKIATEST"));
  }

  /** A page of another origin could hide a request in the body of one that is refused. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1_000, 64 * 1024, 200_000, 11 * 1024 * 1024})
  void a_body_that_nobody_reads_is_never_taken_for_the_next_request(int padding)
      throws IOException {
    FakeService dynamoDb = open("dynamodb", "{}");
    String hidden =
        "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Amz-Target: DynamoDB_20120810.ListTables\r\n"
            + "Content-Type: application/x-amz-json-1.0\r\nContent-Length: 2\r\n\r\n{}";
    String body = "\r\n".repeat(padding / 2) + hidden;
    String refused =
        "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://elsewhere.example\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    String last =
        "GET /_localcloud/health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";

    String answers;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write((refused + last).getBytes(StandardCharsets.UTF_8));
      answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(answers).startsWith("HTTP/1.1 403");
    assertThat(answers.split("HTTP/1.1 ", -1)).hasSize(3);
    assertThat(dynamoDb.calls()).isEmpty();
  }

  @Test
  void an_error_reaches_an_sdk_as_its_own_exception() {
    gateway.open(
        new FakeService(
            "dynamodb",
            call -> {
              throw AwsException.notFound("Cannot do operations on a non-existent table");
            }));
    DynamoDbClient client = client(DynamoDbClient.builder());

    assertThatThrownBy(() -> client.describeTable(r -> r.tableName("Nothing")))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("non-existent table");
  }

  @Test
  void cloudwatch_speaks_cbor_outside_and_json_inside() {
    FakeService monitoring =
        open(
            "monitoring",
            """
            {"MetricAlarms":[{"AlarmName":"errors","StateValue":"OK","Threshold":1.5,
             "StateUpdatedTimestamp":1764000000.25}]}\
            """);
    CloudWatchClient client = cloudWatch();

    var alarm = client.describeAlarms(r -> r.alarmNames("errors")).metricAlarms().getFirst();

    assertThat(alarm.alarmName()).isEqualTo("errors");
    assertThat(alarm.threshold()).isEqualTo(1.5);
    assertThat(alarm.stateUpdatedTimestamp()).isEqualTo(Instant.ofEpochMilli(1764000000250L));
    assertThat(monitoring.lastCall().operation()).isEqualTo("DescribeAlarms");
    assertThat(monitoring.lastCall().input().at("/AlarmNames/0").asText()).isEqualTo("errors");
  }

  @Test
  void a_timestamp_sent_in_cbor_arrives_as_seconds() {
    FakeService monitoring = open("monitoring", "{}");
    Instant moment = Instant.parse("2026-11-22T10:15:30.500Z");

    MetricDatum loans = MetricDatum.builder().metricName("loans").timestamp(moment).build();
    cloudWatch().putMetricData(r -> r.namespace("Library").metricData(loans));

    assertThat(monitoring.lastCall().input().at("/MetricData/0/Timestamp").asDouble())
        .isEqualTo(1795342530.5);
  }

  @Test
  void a_query_call_is_answered_in_xml() {
    open("sts", "{\"Account\":\"000000000000\",\"Arn\":\"arn:aws:iam::000000000000:root\"}");

    assertThat(client(StsClient.builder()).getCallerIdentity().account()).isEqualTo("000000000000");
  }

  @Test
  void an_error_of_a_query_call_is_answered_in_xml() {
    gateway.open(
        new FakeService(
            "sts",
            call -> {
              throw new AwsException(403, "AccessDenied", "Not <you>");
            }));
    StsClient client = client(StsClient.builder());

    assertThatThrownBy(client::getCallerIdentity)
        .isInstanceOfSatisfying(
            StsException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("Not <you>");
              assertThat(e.statusCode()).isEqualTo(403);
            });
  }

  @Test
  void a_form_without_a_signature_finds_its_service_by_the_version() throws Exception {
    FakeService sqs = open("sqs", "{}");

    post(
        "/000000000000/LoanQueue",
        "Action=SendMessage&Version=2012-11-05&MessageBody=a%20b",
        Map.of("Content-Type", "application/x-www-form-urlencoded"));

    assertThat(sqs.lastCall().operation()).isEqualTo("SendMessage");
    assertThat(sqs.lastCall().path()).isEqualTo("/000000000000/LoanQueue");
    assertThat(QueryForm.input(sqs.lastCall()).path("MessageBody").asText()).isEqualTo("a b");
  }

  @Test
  void a_forms_numbered_members_become_lists() throws Exception {
    FakeService monitoring = open("monitoring", "{}");

    post(
        "/",
        "Action=CountThings&Version=2010-08-01&MetricData.member.2.Value=2"
            + "&MetricData.member.1.Value=1&MetricData.member.1.Dimensions.member.1.Name=Queue",
        Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"));

    assertThat(Json.text(QueryForm.input(monitoring.lastCall())))
        .isEqualTo(
            "{\"MetricData\":[{\"Dimensions\":[{\"Name\":\"Queue\"}],\"Value\":\"1\"},"
                + "{\"Value\":\"2\"}]}");
  }

  @Test
  void sqs_is_found_by_its_target() {
    open("sqs", "{\"QueueUrl\":\"http://127.0.0.1/000000000000/LoanQueue\"}");

    assertThat(client(SqsClient.builder()).getQueueUrl(r -> r.queueName("LoanQueue")).queueUrl())
        .endsWith("/LoanQueue");
  }

  @Test
  void a_lambda_call_is_named_by_its_path() {
    FakeService lambda = open("lambda", "{\"answer\":42}");

    var answer =
        client(LambdaClient.builder())
            .invoke(r -> r.functionName("loan-api").payload(SdkBytes.fromUtf8String("{\"a\":1}")));

    assertThat(answer.payload().asUtf8String()).isEqualTo("{\"answer\":42}");
    assertThat(lambda.lastCall().operation()).isEqualTo("Invoke");
    assertThat(lambda.lastCall().path()).isEqualTo("/2015-03-31/functions/loan-api/invocations");
    assertThat(new String(lambda.lastCall().body(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}");
  }

  @Test
  void an_unknown_service_is_named() throws Exception {
    HttpResponse<String> answer = post("/", "{}", Map.of("X-Amz-Target", "Kinesis_20131202.Put"));

    assertThat(answer.statusCode()).isEqualTo(501);
    assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("NotImplemented");
    assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
    assertThat(answer.body()).contains("Kinesis_20131202.Put");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kinesis", "states", "ec2", "route53", "secretsmanager"})
  void a_service_that_is_not_there_is_named_as_the_signature_names_it(String service)
      throws Exception {
    HttpResponse<String> answer =
        post("/", "{}", Map.of("Authorization", scope("us-east-1", service)));

    assertThat(answer.statusCode()).isEqualTo(501);
    assertThat(answer.body()).contains("has no service " + service + ":", "SUPPORTED.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqs", "s3", "lambda", "kinesis"})
  void another_region_is_refused_and_not_ignored(String service) throws Exception {
    open(service, "{}");

    HttpResponse<String> answer =
        post(
            "/",
            "{}",
            Map.of(
                "X-Amz-Target",
                "AmazonSQS.ListQueues",
                "Authorization",
                scope("eu-central-1", service)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("only the region us-east-1, not eu-central-1", "--region");
  }

  private static String scope(String region, String service) {
    return "AWS4-HMAC-SHA256 Credential=test/20260101/"
        + region
        + "/"
        + service
        + "/aws4_request, SignedHeaders=host, Signature=0";
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
  void what_may_change_something_is_taken_by_post_only(String method) throws Exception {
    FakeService dynamoDb = open("dynamodb", "{}");
    FakeService monitoring = open("monitoring", "{}");
    URI cbor = URI.create("/service/GraniteServiceVersion20100801/operation/DescribeAlarms");

    for (HttpRequest.Builder call :
        List.of(
            HttpRequest.newBuilder(server.endpoint().resolve("/?of=a-table"))
                .header("X-Amz-Target", "DynamoDB_20120810.PutItem"),
            HttpRequest.newBuilder(server.endpoint().resolve(cbor))
                .header("smithy-protocol", "rpc-v2-cbor"))) {
      HttpRequest request = call.method(method, BodyPublishers.ofString("{}")).build();

      assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }
    assertThat(dynamoDb.calls()).isEmpty();
    assertThat(monitoring.calls()).isEmpty();
  }

  @Test
  void a_path_that_belongs_to_no_service_is_named() throws Exception {
    HttpResponse<String> answer = post("/2020-05-31/distribution", "{}", Map.of());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("POST /2020-05-31/distribution");
  }

  @Test
  void a_body_over_ten_megabytes_is_refused() throws Exception {
    FakeService dynamoDb = open("dynamodb", "{}");

    HttpResponse<String> answer =
        post(
            "/",
            "x".repeat(WireServer.MAX_BODY_BYTES + 1),
            Map.of("X-Amz-Target", "DynamoDB_20120810.PutItem"));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(dynamoDb.calls()).isEmpty();
  }

  @Test
  void a_crowd_of_clients_keeps_its_connections() throws Exception {
    List<Socket> crowd = new ArrayList<>();
    try {
      for (int client = 0; client < 400; client++) {
        crowd.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
        assertThat(statusLine(crowd.getLast())).isEqualTo("HTTP/1.1 200 OK");
      }

      for (Socket client : crowd) {
        assertThat(statusLine(client)).isEqualTo("HTTP/1.1 200 OK");
      }
    } finally {
      for (Socket client : crowd) {
        client.close();
      }
    }
  }

  /** Sends another request on an open connection and reads the whole answer. */
  private String statusLine(Socket client) throws IOException {
    String request =
        String.format(
            Locale.ROOT,
            "GET /_localcloud/health HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n",
            server.port());
    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return RawAnswer.read(client.getInputStream()).statusLine();
  }

  @Test
  void it_says_that_it_is_running() throws Exception {
    for (String path : new String[] {"/", "/_localcloud/health"}) {
      HttpRequest get = HttpRequest.newBuilder(server.endpoint().resolve(path)).build();

      assertThat(http.send(get, BodyHandlers.ofString()).body()).contains("\"running\"");
    }
  }

  @Test
  void in_a_container_it_listens_on_the_addresses_that_others_use() throws Exception {
    InetAddress all = InetAddress.getByAddress(new byte[4]);
    try (WireServer inContainer =
        WireServer.listen(gateway, (key, exchange) -> Caller.ROOT, all, 0)) {
      for (InetAddress outside : addressesOfThisMachine()) {
        assertThatThrownBy(() -> new Socket(outside, server.port()).close())
            .isInstanceOf(ConnectException.class);
        assertThatCode(() -> new Socket(outside, inContainer.port()).close())
            .doesNotThrowAnyException();
      }
      assertThat(inContainer.endpoint().getHost()).isEqualTo("127.0.0.1");
    }
  }

  private static List<InetAddress> addressesOfThisMachine() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .toList();
  }

  @Test
  void a_mounted_handler_gets_every_path_below_its_prefix() throws Exception {
    server.mount(
        "/execute-api/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    URI api = server.endpoint().resolve("/execute-api/abc/dev/books");

    assertThat(http.send(HttpRequest.newBuilder(api).build(), BodyHandlers.ofString()).statusCode())
        .isEqualTo(204);
  }

  private FakeService open(String name, String json) {
    FakeService service = new FakeService(name, call -> Reply.json(200, Json.read(json)));
    gateway.open(service);
    return service;
  }

  private HttpResponse<String> post(String path, String body, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.endpoint().resolve(path)).POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private CloudWatchClient cloudWatch() {
    return client(CloudWatchClient.builder());
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient>
      C client(B builder) {
    return SdkClients.build(builder, server);
  }
}
