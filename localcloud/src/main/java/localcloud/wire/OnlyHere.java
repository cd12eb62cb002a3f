package localcloud.wire;

import java.util.Locale;
import localcloud.gateway.AwsException;
import localcloud.gateway.SafeText;

/**
 * Refuses what a signature's scope asks for and is not here: another region, or a service of which
 * there is nothing.
 */
final class OnlyHere {
  private static final String REGION = "us-east-1";

  private OnlyHere() {}

  static void check(Credential scope) {
    String region = scope.region();
    if (region != null && !region.equals(REGION)) {
      throw new AwsException(
          400,
          "InvalidRegion",
          String.format(
              Locale.ROOT,
              "The local cloud has only the region %s, not %s: set AWS_REGION=%1$s, or give the"
                  + " AWS CLI --region %1$s",
              REGION,
              region));
    }
    String service = scope.service();
    if (service != null && !ServiceNames.isKnown(service)) {
      throw noService(service);
    }
  }

  static AwsException noService(String name) {
    return AwsException.notImplemented(
        String.format(
            Locale.ROOT,
            "The local cloud has no service %s: localcloud/SUPPORTED.md lists those that it has",
            SafeText.of(name)));
  }
}
