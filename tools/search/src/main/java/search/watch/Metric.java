package search.watch;

/**
 * A metric of one thing.
 *
 * @param about what its dimensions name: a queue, a function, an API
 */
public record Metric(String namespace, String name, String about) {

  /** Of a function (Lambda Developer Guide, "Types of metrics for Lambda functions"). */
  public static Metric ofFunction(String name, String function) {
    return new Metric("AWS/Lambda", name, function);
  }

  /** Of an API (API Gateway Developer Guide, "Amazon API Gateway dimensions and metrics"). */
  public static Metric ofApi(String name, String api) {
    return new Metric("AWS/ApiGateway", name, api);
  }

  /** Of a queue (SQS Developer Guide, "Available CloudWatch metrics for Amazon SQS"). */
  public static Metric ofQueue(String name, String queue) {
    return new Metric("AWS/SQS", name, queue);
  }
}
