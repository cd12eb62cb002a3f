package acceptance.shop;

import acceptance.SharedTarget;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Where the parts of the shop are. Modules find each other through parameters, so a part is found
 * in the same way whether the whole shop is deployed or one module with stand-ins.
 */
public final class Places {
  public static final String PRODUCT_API = "/shop/dev/product/api-url";
  public static final String LOOKUP = "/shop/dev/product/lookup-arn";
  public static final String ORDERING_API = "/shop/dev/ordering/api-url";
  public static final String BUS = "/shop/dev/eventbus/bus-name";
  public static final String ORDER_QUEUE = "/shop/dev/eventbus/order-queue-arn";

  private Places() {}

  public static URI catalogue() {
    return URI.create(parameter(PRODUCT_API));
  }

  public static URI orders() {
    return URI.create(parameter(ORDERING_API));
  }

  public static URI baskets() {
    return URI.create(output("BasketStack", "ApiUrl"));
  }

  public static URI receipts() {
    return URI.create(output("ReceiptsStack", "ApiUrl"));
  }

  public static String bus() {
    return parameter(BUS);
  }

  public static String orderQueue() {
    return queueUrl(parameter(ORDER_QUEUE));
  }

  public static String receiptQueue() {
    return output("ReceiptsStack", "ReceiptQueueUrl");
  }

  /** The queue in which another one sets aside what nobody can process. */
  public static String deadLettersOf(String queue) {
    String policy =
        Entry.of(
            SharedTarget.aws()
                .sqs()
                .getQueueAttributes(
                    q -> q.queueUrl(queue).attributeNames(QueueAttributeName.REDRIVE_POLICY))
                .attributes(),
            QueueAttributeName.REDRIVE_POLICY);
    return queueUrl(ExactJson.read(policy).get("deadLetterTargetArn").asText());
  }

  public static String output(String stack, String name) {
    Map<String, String> outputs = SharedTarget.target().outputs(stack);
    String value = outputs.get(name);
    if (value == null) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "%s has no output %s, only %s", stack, name, outputs));
    }
    return value;
  }

  private static String parameter(String name) {
    return SharedTarget.aws().ssm().getParameter(p -> p.name(name)).parameter().value();
  }

  private static String queueUrl(String arn) {
    String name = arn.substring(arn.lastIndexOf(':') + 1);
    return SharedTarget.aws().sqs().getQueueUrl(q -> q.queueName(name)).queueUrl();
  }
}
