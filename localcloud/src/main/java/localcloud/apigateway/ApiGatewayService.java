package localcloud.apigateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/** API Gateway's own API, read only: which APIs and stages there are. */
record ApiGatewayService(RestApis apis) implements Service {

  @Override
  public String name() {
    return "apigateway";
  }

  @Override
  public Reply answer(Call call) {
    String[] path = call.path().split("[/?]");
    return Reply.json(
        200,
        switch (call.operation()) {
          case "GetRestApis" -> list();
          case "GetRestApi" -> description(apis.get(path[2]));
          case "GetStages" -> stages(apis.get(path[2]));
          default -> throw AwsException.unknownOperation(call);
        });
  }

  private ObjectNode list() {
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("item");
    apis.all().forEach(api -> items.add(description(api)));
    return answer;
  }

  private static ObjectNode stages(RestApi api) {
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("item");
    api.stages.values().forEach(stage -> items.addObject().put("stageName", stage.name()));
    return answer;
  }

  private static ObjectNode description(RestApi api) {
    return Json.object()
        .put("id", api.id())
        .put("name", api.name())
        .put("rootResourceId", api.rootResourceId());
  }
}
