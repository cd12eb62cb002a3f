package localcloud.eventbridge;

import localcloud.gateway.Caller;

/** The ARNs of EventBridge's resources (Service Authorization Reference, "Amazon EventBridge"). */
final class EventBridgeArns {
  static final String DEFAULT_BUS = "default";
  private static final String PREFIX = "arn:aws:events:us-east-1:" + Caller.ACCOUNT + ":";

  private EventBridgeArns() {}

  static String bus(String name) {
    return PREFIX + "event-bus/" + name;
  }

  static String rule(String bus, String name) {
    return PREFIX + "rule/" + (bus.equals(DEFAULT_BUS) ? "" : bus + "/") + name;
  }

  static String archive(String name) {
    return PREFIX + "archive/" + name;
  }

  static String replay(String name) {
    return PREFIX + "replay/" + name;
  }

  /** The name of a bus or archive that is given by name or ARN. */
  static String name(String nameOrArn) {
    return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
  }
}
