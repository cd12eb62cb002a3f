package localcloud.eventbridge;

import localcloud.gateway.DispatchingService;
import localcloud.gateway.OperationTable;
import localcloud.gateway.Reply;

/** Answers EventBridge's API calls; its signing name is {@code events}. */
final class EventBridgeService implements DispatchingService {
  private final OperationTable operations;

  EventBridgeService(
      PutEvents putEvents,
      BusCalls buses,
      RuleCalls rules,
      ArchiveCalls archives,
      Replays replays,
      EventLists lists) {
    operations =
        new OperationTable()
            .on("PutEvents", call -> Reply.json(200, putEvents.answer(call)))
            .json("DescribeEventBus", buses::describe)
            .json("CreateEventBus", buses::create)
            .json("PutRule", rules::put)
            .json("DescribeRule", rules::describe)
            .json("ListRules", rules::list)
            .json("DeleteRule", rules::delete)
            .json("EnableRule", input -> rules.enable(input, true))
            .json("DisableRule", input -> rules.enable(input, false))
            .json("PutTargets", rules::putTargets)
            .json("RemoveTargets", rules::removeTargets)
            .json("ListTargetsByRule", rules::listTargets)
            .json("CreateArchive", archives::create)
            .json("DescribeArchive", archives::describe)
            .json("StartReplay", replays::start)
            .json("ListEventBuses", lists::buses)
            .json("ListRuleNamesByTarget", lists::rulesByTarget)
            .json("ListArchives", lists::archives)
            .json("ListReplays", lists::replays)
            .json("DescribeReplay", input -> replays.describe(input.path("ReplayName").asText()))
            .json("TestEventPattern", PatternTest::answer);
  }

  @Override
  public String name() {
    return "events";
  }

  @Override
  public OperationTable table() {
    return operations;
  }
}
