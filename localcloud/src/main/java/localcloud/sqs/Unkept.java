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
  private final Map<String, AwsException> refused = new ConcurrentHashMap<>();

  /**
   * @param what a message's id or a queue's name
   */
  void add(String what, AwsException reason) {
    refused.put(what, reason);
  }

  /**
   * Tells the caller, once.
   *
   * @param text names what the call was about
   * @throws AwsException InternalFailure, with a remedy
   */
  void check(byte[]... text) {
    if (refused.isEmpty()) {
      return;
    }
    for (byte[] part : text) {
      String read = new String(part, StandardCharsets.UTF_8);
      for (String what : refused.keySet()) {
        AwsException reason = read.contains(what) ? refused.remove(what) : null;
        if (reason != null) {
          throw reason;
        }
      }
    }
  }
}
