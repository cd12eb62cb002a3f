package localcloud.apigateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.DispatchingService;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;

/** API Gateway's own API, read-only: lists the APIs. */
final class ApiGatewayService implements DispatchingService {
  private final RestApis apis;
  private final OperationTable operations =
      new OperationTable().json("GetRestApis", input -> list());

  ApiGatewayService(RestApis apis) {
    this.apis = apis;
  }

  @Override
  public String name() {
    return "apigateway";
  }

  @Override
  public OperationTable table() {
    return operations;
  }

  private ObjectNode list() {
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("item");
    apis.all().forEach(api -> items.add(description(api)));
    return answer;
  }

  private static ObjectNode description(RestApi api) {
    return Json.object()
        .put("id", api.id())
        .put("name", api.name())
        .put("rootResourceId", api.rootResourceId());
  }
}
