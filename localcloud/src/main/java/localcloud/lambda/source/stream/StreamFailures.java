package localcloud.lambda.source.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.lambda.function.FunctionNames;
import localcloud.lambda.function.FunctionSettings;
import localcloud.lambda.function.LambdaDependencies;
import localcloud.lambda.function.RoleCalls;
import localcloud.lambda.invoke.Functions;
import localcloud.lambda.source.poll.BatchResult;
import localcloud.lambda.source.poll.Mapping;

/**
 * Tells a mapping's on-failure destination which records a function has not handled: not the
 * records themselves but their place in the stream (AWS's page "Retain discarded records with
 * DynamoDB and Lambda").
 */
record StreamFailures(LambdaDependencies surroundings, Functions functions, Mapping mapping) {

  void report(String shard, StreamBatch batch, BatchResult last, String condition) {
    String queue = mapping.onFailure();
    if (queue == null) {
      return;
    }
    ObjectNode report = Json.object();
    report
        .putObject("requestContext")
        .put("requestId", last.requestId())
        .put("functionArn", FunctionNames.arn(mapping.function()))
        .put("condition", condition)
        .put("approximateInvokeCount", batch.retries() + 1);
    ObjectNode response =
        report
            .putObject("responseContext")
            .put("statusCode", last.status())
            .put("executedVersion", "$LATEST");
    if (last.functionError() != null) {
      response.put("functionError", last.functionError());
    }
    report.put("version", "1.0");
    report.put("timestamp", surroundings.clock().instant().toString());
    report
        .putObject("DDBStreamBatchInfo")
        .put("shardId", shard)
        .put("startSequenceNumber", StreamRecords.sequenceNumber(batch.records().getFirst()))
        .put("endSequenceNumber", batch.last())
        .put(
            "approximateArrivalOfFirstRecord",
            StreamRecords.made(batch.records().getFirst()).toString())
        .put(
            "approximateArrivalOfLastRecord",
            StreamRecords.made(batch.records().getLast()).toString())
        .put("batchSize", batch.records().size())
        .put("streamArn", mapping.source());
    FunctionSettings function = functions.get(mapping.function()).settings();
    Reply reply = new RoleCalls(surroundings, function).send(queue, report, Json.object());
    if (!reply.succeeded()) {
      surroundings.metrics().record("DestinationDeliveryFailures", mapping.function(), 1, "Count");
    }
  }
}
