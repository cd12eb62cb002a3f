package localcloud.wire;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;

/** The operations of the REST services, by method and path, named as the SDKs name them. */
final class Routes {
  private static final String FUNCTION = "/functions/[^/]+";

  private static final List<Route> ALL =
      List.of(
          lambda("POST", "/2015-03-31" + FUNCTION + "/invocations", "Invoke"),
          lambda("GET", "/2015-03-31/functions/?", "ListFunctions"),
          lambda("POST", "/2015-03-31/functions/?", "CreateFunction"),
          lambda("GET", "/2015-03-31" + FUNCTION, "GetFunction"),
          lambda("DELETE", "/2015-03-31" + FUNCTION, "DeleteFunction"),
          lambda("GET", "/2015-03-31" + FUNCTION + "/configuration", "GetFunctionConfiguration"),
          lambda("PUT", "/2015-03-31" + FUNCTION + "/configuration", "UpdateFunctionConfiguration"),
          lambda("PUT", "/2015-03-31" + FUNCTION + "/code", "UpdateFunctionCode"),
          lambda("GET", "/2015-03-31" + FUNCTION + "/policy", "GetPolicy"),
          lambda("GET", "/2015-03-31" + FUNCTION + "/versions", "ListVersionsByFunction"),
          lambda("GET", "/2015-03-31" + FUNCTION + "/aliases", "ListAliases"),
          lambda("PUT", "/2017-10-31" + FUNCTION + "/concurrency", "PutFunctionConcurrency"),
          lambda("DELETE", "/2017-10-31" + FUNCTION + "/concurrency", "DeleteFunctionConcurrency"),
          lambda("GET", "/2019-09-30" + FUNCTION + "/concurrency", "GetFunctionConcurrency"),
          lambda("GET", "/2015-03-31/event-source-mappings/?", "ListEventSourceMappings"),
          lambda("POST", "/2015-03-31/event-source-mappings/?", "CreateEventSourceMapping"),
          lambda("GET", "/2015-03-31/event-source-mappings/[^/]+", "GetEventSourceMapping"),
          lambda("PUT", "/2015-03-31/event-source-mappings/[^/]+", "UpdateEventSourceMapping"),
          lambda("DELETE", "/2015-03-31/event-source-mappings/[^/]+", "DeleteEventSourceMapping"),
          lambda("GET", "/2017-03-31/tags/[^/]+", "ListTags"),
          lambda("GET", "/2016-08-19/account-settings/?", "GetAccountSettings"),
          schemas("", "ListSchemas"),
          schemas("/name/[^/]+", "DescribeSchema"),
          apiGateway("/restapis", "GetRestApis"),
          apiGateway("/restapis/[^/]+", "GetRestApi"),
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
            "The local cloud knows no operation for %s %s%s",
            request.method(),
            request.pathOnly(),
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
