package localcloud.sqs;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.gateway.AwsException;

/**
 * The changes that the disk has refused to keep. The engine has carried them out nevertheless, so
 * the service refuses the calls that caused them.
 */
final class Unkept {
  private final Map<String, String> reasons = new ConcurrentHashMap<>();

  /**
   * @param what a message's id or a queue's name
   */
  void add(String what, Exception reason) {
    reasons.put(what, reason(reason));
  }

  /** What the system says, which is at the bottom of what the database says. */
  static String reason(Throwable failure) {
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return String.valueOf(first.getMessage());
  }

  /**
   * Tells the caller, once.
   *
   * @param text names what the call was about
   * @throws AwsException InternalFailure, with a remedy
   */
  void check(byte[]... text) {
    if (reasons.isEmpty()) {
      return;
    }
    for (byte[] part : text) {
      String read = new String(part, StandardCharsets.UTF_8);
      for (String what : reasons.keySet()) {
        if (read.contains(what)) {
          throw refused(String.valueOf(reasons.remove(what)));
        }
      }
    }
  }

  private static AwsException refused(String reason) {
    return new AwsException(
        500,
        "InternalFailure",
        "The local cloud cannot keep this change: "
            + reason
            + ". Make room on the disk, or make its folder writable, and try again; a restart is"
            + " not needed.");
  }
}
