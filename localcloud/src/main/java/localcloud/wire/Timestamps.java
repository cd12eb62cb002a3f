package localcloud.wire;

import java.util.Set;

/**
 * The members that are moments: the services write them as seconds since 1970, each protocol in its
 * own way.
 */
final class Timestamps {
  private static final Set<String> MEMBERS =
      Set.of(
          "Timestamp",
          "Timestamps",
          "StateUpdatedTimestamp",
          "StateTransitionedTimestamp",
          "AlarmConfigurationUpdatedTimestamp",
          "LastModified");

  private Timestamps() {}

  static boolean isOne(String member) {
    return MEMBERS.contains(member);
  }
}
