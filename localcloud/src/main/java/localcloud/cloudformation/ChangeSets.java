package localcloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import localcloud.assembly.TemplateException;
import localcloud.deploy.Deployer;
import localcloud.deploy.PlannedChange;
import localcloud.gateway.Caller;
import localcloud.report.DeploymentException;
import org.jspecify.annotations.Nullable;

/** Creates change sets: each is ready, or has failed, by the time the request is answered. */
record ChangeSets(Deployer deployer, StackRecords stacks, Proposals proposals, Clock clock) {
  static final String NO_CHANGES =
      "The submitted information didn't contain changes. Submit different information to create a"
          + " change set.";

  /** For a new stack, creates its record first, as on AWS. */
  ChangeSet create(JsonNode input, boolean newStack) {
    String name = input.path("StackName").asText();
    proposals.check(name, input);
    StackRecord stack = newStack ? forCreation(name) : forUpdate(name);
    ChangeSet changeSet = prepare(stack, input);
    stack.put(changeSet);
    return changeSet;
  }

  /** Leaves nothing of a change set that nobody asked for, nor of a stack that it was to make. */
  void withdraw(ChangeSet failed) {
    StackRecord stack = stacks.get(failed.stack());
    stack.remove(failed);
    if (stack.status() == StackStatus.REVIEW_IN_PROGRESS && stack.changeSets().isEmpty()) {
      stacks.forget(stack);
    }
  }

  private StackRecord forCreation(String name) {
    StackRecord existing = stacks.find(name).orElse(null);
    if (existing == null) {
      StackRecord added = stacks.add(name);
      added.become(StackStatus.REVIEW_IN_PROGRESS, "User Initiated");
      return added;
    }
    if (existing.status() != StackStatus.REVIEW_IN_PROGRESS) {
      throw Refused.invalid("Stack [" + name + "] already exists and cannot be created again");
    }
    return existing;
  }

  private StackRecord forUpdate(String name) {
    StackRecord stack =
        stacks.find(name).orElseThrow(() -> Refused.invalid("Stack [" + name + "] does not exist"));
    if (!stack.status().takesUpdates()) {
      throw Refused.invalid(
          "Stack:" + name + " is in " + stack.status() + " state and can not be updated.");
    }
    return stack;
  }

  private ChangeSet prepare(StackRecord stack, JsonNode input) {
    try {
      Proposal proposal = proposals.read(stack.name(), input);
      List<PlannedChange> changes = deployer.plan(proposal.stack());
      boolean none = changes.isEmpty() && isDeployed(stack.name(), proposal.template());
      return changeSet(stack, input, proposal, changes, none ? NO_CHANGES : "");
    } catch (DeploymentException | TemplateException e) {
      return changeSet(stack, input, null, List.of(), String.valueOf(e.getMessage()));
    }
  }

  private boolean isDeployed(String stack, JsonNode template) {
    return deployer
        .describe(stack)
        .filter(standing -> standing.template().source().equals(template))
        .isPresent();
  }

  private ChangeSet changeSet(
      StackRecord stack,
      JsonNode input,
      @Nullable Proposal proposal,
      List<PlannedChange> changes,
      String failure) {
    String name = input.path("ChangeSetName").asText();
    String id =
        String.format(
            Locale.ROOT,
            "arn:aws:cloudformation:us-east-1:%s:changeSet/%s/%s",
            Caller.ACCOUNT,
            name,
            UUID.randomUUID());
    return new ChangeSet(
        stack.name(),
        name,
        id,
        clock.instant(),
        input.path("Description").asText(),
        proposal,
        changes,
        failure);
  }
}
