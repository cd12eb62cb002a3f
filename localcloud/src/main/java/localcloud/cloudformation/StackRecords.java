package localcloud.cloudformation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import localcloud.deploy.Deployer;
import localcloud.template.StackId;

/** All stacks: those deployed by CloudFormation and those deployed in other ways. */
final class StackRecords {
  private final Deployer deployer;
  private final Clock clock;
  private final Protected protectedOnes;
  private final Map<String, StackRecord> records = new ConcurrentSkipListMap<>();
  private final Map<String, StackRecord> deleted = new ConcurrentSkipListMap<>();

  /**
   * @param protectedOnes where it is kept which stacks must not be deleted
   */
  StackRecords(Deployer deployer, Clock clock, Protected protectedOnes) {
    this.deployer = deployer;
    this.clock = clock;
    this.protectedOnes = protectedOnes;
  }

  Optional<StackRecord> find(String nameOrArn) {
    String name = StackId.nameIn(nameOrArn);
    adopt();
    return Optional.ofNullable(records.get(name));
  }

  StackRecord get(String nameOrArn) {
    return find(nameOrArn).orElseThrow(() -> Refused.noStack(nameOrArn));
  }

  /** Also finds a deleted stack if asked for it by its ARN, as on AWS. */
  Optional<StackRecord> findOrDeleted(String nameOrArn) {
    Optional<StackRecord> standing = find(nameOrArn);
    return standing.isPresent() || !nameOrArn.startsWith("arn:")
        ? standing
        : Optional.ofNullable(deleted.get(StackId.nameIn(nameOrArn)));
  }

  List<StackRecord> all() {
    adopt();
    return List.copyOf(records.values());
  }

  /** Whether a call of CloudFormation is changing it now. */
  boolean isAtWork(String name) {
    StackRecord record = records.get(name);
    return record != null && record.status().inProgress();
  }

  /** The record of a stack that is not deployed by a call. */
  StackRecord findOrAdd(String name) {
    return find(name).orElseGet(() -> add(name));
  }

  StackRecord add(String name) {
    protectedOnes.set(name, false);
    StackRecord record =
        new StackRecord(name, StackStatus.REVIEW_IN_PROGRESS, protectedOnes, clock);
    records.put(name, record);
    return record;
  }

  /** Of one that never came to be. */
  void forget(StackRecord record) {
    records.remove(record.name());
  }

  void delete(StackRecord record) {
    records.remove(record.name());
    deleted.put(record.name(), record);
  }

  private void adopt() {
    deployer
        .stacks()
        .forEach(
            name ->
                records.computeIfAbsent(
                    name,
                    key ->
                        new StackRecord(key, StackStatus.CREATE_COMPLETE, protectedOnes, clock)));
  }
}
