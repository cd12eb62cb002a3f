package search.erase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import search.table.AwsRefusal;
import search.table.SimulatedTables;
import search.time.Strand;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What an operator's program calls DynamoDB through: each call takes a moment, and none fails. */
record OperatorHttp(SimulatedTables tables, Runnable beforeEachCall) implements SdkHttpClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration MOMENT = Duration.ofMillis(5);

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        beforeEachCall.run();
        Strand.current().sleep(MOMENT);
        return answer(request);
      }

      @Override
      public void abort() {
        // Nothing takes so long here.
      }
    };
  }

  private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
    String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow();
    try (var body = request.contentStreamProvider().orElseThrow().newStream()) {
      var input = JSON.readTree(body);
      return answer(200, tables.call(target.substring(target.indexOf('.') + 1), input));
    } catch (AwsRefusal e) {
      return answer(e.status(), e.body());
    }
  }

  private static HttpExecuteResponse answer(int status, JsonNode body) {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    return HttpExecuteResponse.builder()
        .response(SdkHttpResponse.builder().statusCode(status).build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
        .build();
  }

  @Override
  public void close() {
    // It holds nothing.
  }
}
