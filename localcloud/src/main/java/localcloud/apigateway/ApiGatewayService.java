package localcloud.apigateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/** API Gateway's own API, read only: which APIs there are. */
final class ApiGatewayService implements Service {
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
  public Set<String> operations() {
    return operations.names();
  }

  @Override
  public Reply answer(Call call) {
    return operations.answer(call);
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
