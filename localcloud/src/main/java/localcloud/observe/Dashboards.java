package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;

/** {@code AWS::CloudWatch::Dashboard}: its body is stored and returned but not displayed. */
final class Dashboards implements ResourceType {
  private final Clock clock;
  private final Map<String, Dashboard> dashboards = new ConcurrentSkipListMap<>();

  Dashboards(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "AWS::CloudWatch::Dashboard";
  }

  @Override
  public Set<String> properties() {
    return Set.of("DashboardName", "DashboardBody");
  }

  @Override
  public String named() {
    return "DashboardName";
  }

  @Override
  public Deployed create(Declared wanted) {
    String name = wanted.nameFrom("DashboardName");
    if (dashboards.containsKey(name)) {
      throw wanted.alreadyExists(name);
    }
    return put(wanted);
  }

  private Deployed put(Declared wanted) {
    String name = wanted.nameFrom("DashboardName");
    String body = wanted.properties().path("DashboardBody").asText();
    dashboards.put(name, new Dashboard(body, clock.instant()));
    return new Deployed(name, Map.of());
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return put(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    dashboards.remove(existing.physicalId());
  }

  ObjectNode list(JsonNode input) {
    String prefix = input.path("DashboardNamePrefix").asText("");
    ObjectNode answer = Json.object();
    ArrayNode entries = answer.putArray("DashboardEntries");
    dashboards.forEach(
        (name, dashboard) -> {
          if (name.startsWith(prefix)) {
            entries
                .addObject()
                .put("DashboardName", name)
                .put("DashboardArn", arn(name))
                .put("LastModified", dashboard.modified().toEpochMilli() / 1000.0)
                .put("Size", dashboard.body().getBytes(StandardCharsets.UTF_8).length);
          }
        });
    return answer;
  }

  ObjectNode get(JsonNode input) {
    String name = input.path("DashboardName").asText();
    Dashboard dashboard = dashboards.get(name);
    if (dashboard == null) {
      throw new AwsException(404, "ResourceNotFound", "Dashboard " + name + " does not exist");
    }
    return Json.object()
        .put("DashboardArn", arn(name))
        .put("DashboardName", name)
        .put("DashboardBody", dashboard.body());
  }

  private static String arn(String name) {
    return "arn:aws:cloudwatch::" + Caller.ACCOUNT + ":dashboard/" + name;
  }

  private record Dashboard(String body, Instant modified) {}
}
