package localcloud.lambda.function;

import java.net.URI;

/**
 * Derives a queue's URL from its ARN, {@code arn:aws:sqs:region:account:name}, without calling the
 * queue service.
 */
public final class QueueArns {
  private QueueArns() {}

  public static boolean isQueue(String arn) {
    return arn.startsWith("arn:aws:sqs:");
  }

  public static String url(URI endpoint, String arn) {
    String[] parts = arn.split(":");
    return endpoint + "/" + parts[4] + "/" + parts[5];
  }
}
