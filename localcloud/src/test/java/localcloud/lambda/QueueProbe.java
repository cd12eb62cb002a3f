package localcloud.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

/** Fails only the messages whose body says so. */
public final class QueueProbe implements RequestHandler<SQSEvent, SQSBatchResponse> {

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return new SQSBatchResponse(
        event.getRecords().stream()
            .filter(message -> message.getBody().contains("poison"))
            .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
            .toList());
  }
}
