package localcloud.apigateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.DispatchingService;
import localcloud.gateway.Json;
import localcloud.gateway.ListPage;
import localcloud.gateway.OperationTable;
import localcloud.gateway.QueryForm;
import localcloud.gateway.Reply;

/** API Gateway's own API, read-only: lists the APIs. */
final class ApiGatewayService implements DispatchingService {
  private static final int USUAL = 25;

  private final RestApis apis;
  private final OperationTable operations =
      new OperationTable()
          .on("GetRestApis", call -> Reply.json(200, list(call)))
          .on("GetRestApi", call -> Reply.json(200, description(api(call))))
          .on("GetResources", call -> Reply.json(200, resources(api(call), call)))
          .on("GetStages", call -> Reply.json(200, stages(api(call))));

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

  /** The API in a path such as {@code /restapis/ID/resources}. */
  private RestApi api(Call call) {
    String id = call.path().split("\\?", 2)[0].split("/")[2];
    return apis.find(id)
        .orElseThrow(
            () ->
                new AwsException(
                    404, "NotFoundException", "Invalid API identifier specified " + id));
  }

  private static ObjectNode resources(RestApi api, Call call) {
    if (parameters(call).containsKey("embed")) {
      throw new AwsException(
          400, "BadRequestException", "The local cloud embeds no methods: leave embed out");
    }
    List<ObjectNode> items = new ArrayList<>();
    items.add(resource(api, api.rootResourceId()).put("path", "/"));
    api.resources.values().stream()
        .sorted(Comparator.comparing(one -> path(api, one)))
        .forEach(
            one ->
                items.add(
                    resource(api, one.id())
                        .put("parentId", one.parentId())
                        .put("pathPart", one.pathPart())
                        .put("path", path(api, one))));
    return page(items, call);
  }

  private static ObjectNode resource(RestApi api, String id) {
    ObjectNode shown = Json.object().put("id", id);
    List<String> verbs =
        api.methods.values().stream()
            .filter(method -> method.resourceId().equals(id))
            .map(RestApi.Method::verb)
            .sorted()
            .toList();
    if (!verbs.isEmpty()) {
      ObjectNode methods = shown.putObject("resourceMethods");
      verbs.forEach(methods::putObject);
    }
    return shown;
  }

  private static String path(RestApi api, RestApi.Resource resource) {
    RestApi.Resource parent = api.resources.get(resource.parentId());
    return (parent == null ? "" : path(api, parent)) + "/" + resource.pathPart();
  }

  private static ObjectNode stages(RestApi api) {
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("item");
    api.stages.values().stream()
        .sorted(Comparator.comparing(RestApi.Stage::name))
        .forEach(
            stage -> {
              ObjectNode variables =
                  items.addObject().put("stageName", stage.name()).putObject("variables");
              stage.variables().forEach(variables::put);
            });
    return answer;
  }

  private ObjectNode list(Call call) {
    return page(apis.all().stream().map(ApiGatewayService::description).toList(), call);
  }

  private static Map<String, String> parameters(Call call) {
    return QueryForm.fields(call.path().substring(call.path().indexOf('?') + 1));
  }

  private static ObjectNode page(List<ObjectNode> all, Call call) {
    String limit = parameters(call).getOrDefault("limit", "" + USUAL);
    if (!limit.matches("\\d{1,3}") || limit.equals("0")) {
      throw new AwsException(
          400, "BadRequestException", "limit must be between 1 and 500, not " + limit);
    }
    ListPage<ObjectNode> page =
        ListPage.of(
            all,
            Integer.parseInt(limit),
            parameters(call).getOrDefault("position", ""),
            "BadRequestException");
    ObjectNode answer = Json.object();
    page.items().forEach(answer.putArray("item")::add);
    return page.next() == null ? answer : answer.put("position", page.next());
  }

  private static ObjectNode description(RestApi api) {
    return Json.object()
        .put("id", api.id())
        .put("name", api.name())
        .put("rootResourceId", api.rootResourceId());
  }
}
