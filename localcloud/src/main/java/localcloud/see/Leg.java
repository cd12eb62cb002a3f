package localcloud.see;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import localcloud.hops.Hop;
import localcloud.hops.Spoken;
import org.jspecify.annotations.Nullable;

/** The hops that share a trace: what happens while somebody waits for an answer. */
final class Leg {
  private static final Set<String> CHANGES =
      Set.of(
          "SendMessage",
          "SendMessageBatch",
          "PutEvents",
          "Publish",
          "Invoke",
          "PutItem",
          "UpdateItem",
          "DeleteItem",
          "TransactWriteItems",
          "BatchWriteItem");

  private final String id;
  private final List<Spoken> hops = new ArrayList<>();
  private final Set<String> leaves = new HashSet<>();
  private final Set<String> finds = new HashSet<>();
  private @Nullable Spoken request;

  Leg(String id) {
    this.id = id;
  }

  void add(Spoken spoken, Ties links) {
    hops.add(spoken);
    request = isBegunBy(spoken.hop()) ? spoken : request;
    leaves.addAll(links.leaves());
    finds.addAll(links.finds());
  }

  String id() {
    return id;
  }

  List<Spoken> hops() {
    return hops;
  }

  Set<String> leaves() {
    return leaves;
  }

  Set<String> finds() {
    return finds;
  }

  /** The hop that began it: what somebody from outside has asked for. */
  @Nullable Spoken request() {
    return request;
  }

  /** The id of the leg that a hop belongs to. */
  static String id(Spoken spoken) {
    String trace = spoken.hop().trace();
    return trace == null ? "hop-" + spoken.number() : trace;
  }

  /** Whether somebody outside asks for something, and does not only look. */
  static boolean isBegunBy(Hop hop) {
    return hop.service().equals("execute-api")
        || hop.caller().endsWith(":root") && CHANGES.contains(hop.operation());
  }
}
