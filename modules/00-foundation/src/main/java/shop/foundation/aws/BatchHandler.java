package shop.foundation.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import shop.foundation.Json;

/**
 * A function that takes batches of records from a queue or a stream and reports which of them
 * failed, so that the others are not taken again (Lambda Developer Guide, "Implementing partial
 * batch responses").
 */
public abstract class BatchHandler implements RequestStreamHandler {
  static {
    Logs.writeJson();
  }

  /**
   * Handles the event's {@code Records}.
   *
   * @return the identifiers of those that failed: message ids of a queue, sequence numbers of a
   *     stream
   */
  protected abstract List<String> failuresOf(List<JsonNode> records, TimeLeft timeLeft);

  @Override
  public final void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    var records = Json.tree(event).path("Records").valueStream().toList();
    var failures =
        Logs.during(context, () -> failuresOf(records, context::getRemainingTimeInMillis));
    response.write(Json.bytes(BatchResponse.of(failures)));
  }

  private record BatchResponse(List<Failure> batchItemFailures) {
    static BatchResponse of(List<String> identifiers) {
      return new BatchResponse(identifiers.stream().map(Failure::new).toList());
    }
  }

  private record Failure(String itemIdentifier) {}
}
