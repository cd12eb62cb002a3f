package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/** Answers the API of EventBridge, whose signing name is {@code events}. */
record EventBridgeService(
    PutEvents putEvents, BusCalls buses, RuleCalls rules, ArchiveCalls archives, Replays replays)
    implements Service {

  @Override
  public String name() {
    return "events";
  }

  @Override
  public Reply answer(Call call) {
    return Reply.json(200, output(call, call.input()));
  }

  private ObjectNode output(Call call, JsonNode input) {
    return switch (call.operation()) {
      case "PutEvents" -> putEvents.answer(call);
      case "ListEventBuses" -> buses.list(input);
      case "DescribeEventBus" -> buses.describe(input);
      case "CreateEventBus" -> buses.create(input);
      case "DeleteEventBus" -> buses.delete(input);
      case "PutRule" -> rules.put(input);
      case "DescribeRule" -> rules.describe(input);
      case "ListRules" -> rules.list(input);
      case "DeleteRule" -> rules.delete(input);
      case "EnableRule" -> rules.enable(input, true);
      case "DisableRule" -> rules.enable(input, false);
      case "PutTargets" -> rules.putTargets(input);
      case "RemoveTargets" -> rules.removeTargets(input);
      case "ListTargetsByRule" -> rules.listTargets(input);
      case "CreateArchive" -> archives.create(input);
      case "DescribeArchive" -> archives.describe(input);
      case "ListArchives" -> archives.list(input);
      case "DeleteArchive" -> archives.delete(input);
      case "StartReplay" -> replays.start(input);
      case "DescribeReplay" -> replays.describe(input.path("ReplayName").asText());
      case "TestEventPattern" -> test(input);
      default -> throw AwsException.unknownOperation(call);
    };
  }

  private static ObjectNode test(JsonNode input) {
    Pattern pattern = Pattern.of(input.path("EventPattern").asText());
    return Json.object().put("Result", pattern.matches(Json.read(input.path("Event").asText())));
  }
}
