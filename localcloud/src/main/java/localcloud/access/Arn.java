package localcloud.access;

import localcloud.gateway.Caller;

/** Makes ARNs of this cloud's resources from the names in calls. */
final class Arn {
  private Arn() {}

  /** The ARN of a resource; unchanged if the call already gives an ARN. */
  static String of(String service, String prefix, String nameOrArn) {
    return nameOrArn.startsWith("arn:")
        ? nameOrArn
        : "arn:aws:" + service + ":us-east-1:" + Caller.ACCOUNT + ":" + prefix + nameOrArn;
  }
}
