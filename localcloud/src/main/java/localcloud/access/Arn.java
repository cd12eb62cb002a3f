package localcloud.access;

import localcloud.gateway.Caller;

/** ARNs of this cloud's resources, from the names that calls carry. */
final class Arn {
  private Arn() {}

  /** The ARN itself where a call names the resource by it. */
  static String of(String service, String prefix, String nameOrArn) {
    return nameOrArn.startsWith("arn:")
        ? nameOrArn
        : "arn:aws:" + service + ":us-east-1:" + Caller.ACCOUNT + ":" + prefix + nameOrArn;
  }
}
