package localcloud.lambda;

import java.util.Locale;
import localcloud.gateway.AwsException;

/** How large the event of an invocation may be (API Reference, "Invoke"). */
final class PayloadSize {
  private static final int MEGABYTE = 1024 * 1024;

  private PayloadSize() {}

  /**
   * @throws AwsException RequestTooLargeException
   */
  static void check(String invocationType, byte[] event) {
    int most = invocationType.equals("Event") ? MEGABYTE : 6 * MEGABYTE;
    if (event.length > most) {
      throw new AwsException(
          413,
          "RequestTooLargeException",
          String.format(
              Locale.ROOT,
              "%d byte payload is too large for the %s invocation type (limit %d bytes)",
              event.length,
              invocationType,
              most));
    }
  }
}
