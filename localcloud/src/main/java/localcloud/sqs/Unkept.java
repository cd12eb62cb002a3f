package localcloud.sqs;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.gateway.AwsException;

/**
 * The changes that the disk has refused to keep. The engine has carried them out nevertheless, so
 * the service refuses the calls that caused them, and no later ones.
 */
final class Unkept {
  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

  /**
   * @param what a message's id or a queue's name
   */
  void add(String what, AwsException reason) {
    watches.forEach(watch -> watch.refused.put(what, reason));
  }

  /** Notes what is refused from now on, until it is closed. */
  Watch watch() {
    Watch watch = new Watch();
    watches.add(watch);
    return watch;
  }

  /** What was refused during a call. */
  final class Watch implements AutoCloseable {
    private final Map<String, AwsException> refused = new ConcurrentHashMap<>();

    /**
     * Tells the caller.
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
        refused.forEach(
            (what, reason) -> {
              if (read.contains(what)) {
                throw reason;
              }
            });
      }
    }

    @Override
    public void close() {
      watches.remove(this);
    }
  }
}
