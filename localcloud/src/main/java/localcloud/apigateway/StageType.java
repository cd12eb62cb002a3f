package localcloud.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import localcloud.apigateway.RestApi.AccessLog;
import localcloud.apigateway.RestApi.Stage;
import localcloud.deploy.Declared;

/** Reads {@code AWS::ApiGateway::Stage}. */
final class StageType {
  /** MethodSettings set throttling, metrics and log levels, which have no effect here. */
  static final Set<String> PROPERTIES =
      Set.of(
          "StageName",
          "DeploymentId",
          "Description",
          "Variables.*",
          "TracingEnabled",
          "MethodSettings.*",
          "AccessLogSetting.DestinationArn",
          "AccessLogSetting.Format",
          "Tags.*");

  private StageType() {}

  static Stage read(Declared declared) {
    JsonNode properties = declared.properties();
    JsonNode log = properties.path("AccessLogSetting");
    return new Stage(
        properties.path("StageName").asText(),
        MethodType.texts(properties.path("Variables")),
        log.has("Format")
            ? new AccessLog(
                groupOf(log.path("DestinationArn").asText()), log.path("Format").asText())
            : null);
  }

  /** {@code arn:aws:logs:region:account:log-group:NAME:*}. */
  private static String groupOf(String arn) {
    String name = arn.substring(arn.indexOf(":log-group:") + ":log-group:".length());
    return name.endsWith(":*") ? name.substring(0, name.length() - 2) : name;
  }
}
