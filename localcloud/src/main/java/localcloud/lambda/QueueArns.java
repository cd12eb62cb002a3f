package localcloud.lambda;

import java.net.URI;

/**
 * A queue's URL made of its ARN {@code arn:aws:sqs:region:account:name}, without asking the queue
 * service.
 */
final class QueueArns {
  private QueueArns() {}

  static boolean isQueue(String arn) {
    return arn.startsWith("arn:aws:sqs:");
  }

  static String url(URI endpoint, String arn) {
    String[] parts = arn.split(":");
    return endpoint + "/" + parts[4] + "/" + parts[5];
  }
}
