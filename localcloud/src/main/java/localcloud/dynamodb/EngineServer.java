package localcloud.dynamodb;

import localcloud.gateway.AwsException;
import localcloud.gateway.Reply;

/** The engine's web server, which speaks for itself if the engine does not answer. */
final class EngineServer {
  private EngineServer() {}

  /**
   * @throws AwsException if the answer is the server's and not in the protocol
   */
  static void check(Reply reply) {
    if (reply.headers().getOrDefault("content-type", "").contains("json")) {
      return;
    }
    throw reply.status() == 413
        ? AwsException.validation("The request is larger than DynamoDB's engine can take.")
        : new AwsException(
            503,
            "ServiceUnavailable",
            "DynamoDB's engine answered "
                + reply.status()
                + " and not in its protocol, as this machine is busy: try again.");
  }
}
