package localcloud.wire;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;
import localcloud.gateway.SafeText;

/** The operations of the REST services by method and path, with the SDKs' names. */
final class Routes {
  private static final String FUNCTION = "/functions/[^/]+";
  private static final String MAPPINGS = "/event-source-mappings";

  private static final List<Route> ALL =
      List.of(
          lambda("POST", "/2015-03-31" + FUNCTION + "/invocations", "Invoke"),
          lambda("GET", "/2015-03-31/functions/?", "ListFunctions"),
          lambda("GET", "/2015-03-31" + FUNCTION, "GetFunction"),
          lambda("GET", "/2015-03-31" + FUNCTION + "/configuration", "GetFunctionConfiguration"),
          lambda("GET", "/2015-03-31" + FUNCTION + "/policy", "GetPolicy"),
          lambda("PUT", "/2015-03-31" + FUNCTION + "/code", "UpdateFunctionCode"),
          lambda("PUT", "/2015-03-31" + FUNCTION + "/configuration", "UpdateFunctionConfiguration"),
          lambda("POST", "/2015-03-31" + FUNCTION + "/versions", "PublishVersion"),
          lambda("GET", "/2015-03-31" + FUNCTION + "/versions", "ListVersionsByFunction"),
          lambda("GET", "/2015-03-31" + FUNCTION + "/aliases", "ListAliases"),
          lambda("GET", "/2015-03-31" + FUNCTION + "/aliases/[^/]+", "GetAlias"),
          lambda("PUT", "/2015-03-31" + FUNCTION + "/aliases/[^/]+", "UpdateAlias"),
          lambda("GET", "/2019-09-30" + FUNCTION + "/concurrency", "GetFunctionConcurrency"),
          lambda("GET", "/2017-03-31/tags/[^/]+", "ListTags"),
          lambda("GET", "/2015-03-31" + MAPPINGS + "/?", "ListEventSourceMappings"),
          lambda("GET", "/2015-03-31" + MAPPINGS + "/[^/]+", "GetEventSourceMapping"),
          lambda("PUT", "/2015-03-31" + MAPPINGS + "/[^/]+", "UpdateEventSourceMapping"),
          schemas("", "ListSchemas"),
          schemas("/name/[^/]+", "DescribeSchema"),
          apiGateway("/restapis", "GetRestApis"),
          apiGateway("/restapis/[^/]+", "GetRestApi"),
          apiGateway("/restapis/[^/]+/resources", "GetResources"),
          apiGateway("/restapis/[^/]+/stages", "GetStages"));

  private Routes() {}

  static Route find(WireRequest request) {
    String path = request.pathOnly();
    return ALL.stream()
        .filter(route -> route.method().equals(request.method()))
        .filter(route -> route.path().matcher(path).matches())
        .findFirst()
        .orElseThrow(() -> unknown(request));
  }

  static AwsException unknown(WireRequest request) {
    String service = request.credential().service();
    return new AwsException(
        404,
        "UnknownOperationException",
        String.format(
            Locale.ROOT,
            "The local cloud has no operation for %s %s%s: localcloud/SUPPORTED.md lists those that"
                + " it has",
            request.method(),
            SafeText.of(request.pathOnly()),
            service == null ? "" : " of the service " + service));
  }

  private static Route lambda(String method, String path, String operation) {
    return new Route("lambda", method, Pattern.compile(path), operation);
  }

  private static Route schemas(String path, String operation) {
    return new Route(
        "schemas", "GET", Pattern.compile("/v1/registries/name/[^/]+/schemas" + path), operation);
  }

  private static Route apiGateway(String path, String operation) {
    return new Route("apigateway", "GET", Pattern.compile(path), operation);
  }

  record Route(String service, String method, Pattern path, String operation) {}
}
