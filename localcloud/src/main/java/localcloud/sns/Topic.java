package localcloud.sns;

import localcloud.gateway.Caller;

/** A standard topic; FIFO topics are not supported. */
record Topic(String name, String displayName) {
  private static final String PREFIX = "arn:aws:sns:us-east-1:" + Caller.ACCOUNT + ":";

  String arn() {
    return arn(name);
  }

  static String arn(String name) {
    return PREFIX + name;
  }
}
