package localcloud.cloudformation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** What CloudFormation knows about a stack apart from its resources. */
final class StackRecord {
  private final String name;
  private final Protected protectedOnes;
  private final Clock clock;
  private final Instant created;
  private final StackEvents events;
  private final Map<String, ChangeSet> changeSets = new ConcurrentSkipListMap<>();
  private volatile StackStatus status;
  private volatile String reason = "";
  private volatile @Nullable Instant updated;
  private volatile @Nullable Proposal deployed;

  StackRecord(String name, StackStatus status, Protected protectedOnes, Clock clock) {
    this.name = name;
    this.protectedOnes = protectedOnes;
    this.status = status;
    this.clock = clock;
    this.created = clock.instant();
    this.events = new StackEvents(name, clock);
  }

  String name() {
    return name;
  }

  Instant created() {
    return created;
  }

  Optional<Instant> updated() {
    return Optional.ofNullable(updated);
  }

  StackStatus status() {
    return status;
  }

  String reason() {
    return reason;
  }

  StackEvents events() {
    return events;
  }

  void become(StackStatus next, String why) {
    if (next == StackStatus.UPDATE_IN_PROGRESS) {
      updated = clock.instant();
    }
    reason = why;
    events.ofStack(next, why);
    // Last, as callers who see the new status ask for the events next.
    status = next;
  }

  /**
   * The deployed template and its settings; empty if the stack was not deployed by CloudFormation.
   */
  Optional<Proposal> deployed() {
    return Optional.ofNullable(deployed);
  }

  void deployed(Proposal proposal) {
    deployed = proposal;
  }

  boolean terminationProtection() {
    return protectedOnes.contains(name);
  }

  void terminationProtection(boolean wanted) {
    protectedOnes.set(name, wanted);
  }

  void put(ChangeSet changeSet) {
    changeSets.put(changeSet.name(), changeSet);
  }

  /**
   * @param nameOrArn the name or ARN of a change set
   */
  Optional<ChangeSet> changeSet(String nameOrArn) {
    return changeSets().stream()
        .filter(one -> one.name().equals(nameOrArn) || one.id().equals(nameOrArn))
        .findFirst();
  }

  List<ChangeSet> changeSets() {
    return List.copyOf(changeSets.values());
  }

  void remove(ChangeSet changeSet) {
    changeSets.remove(changeSet.name());
  }
}
