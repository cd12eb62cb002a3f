package localcloud.wire;

import java.util.Set;

/**
 * The members that are timestamps: services write them as seconds since 1970, protocols in their
 * own ways.
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
