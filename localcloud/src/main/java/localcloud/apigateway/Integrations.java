package localcloud.apigateway;

import localcloud.apigateway.RestApi.Stage;

/** Answers a request as its method's integration does. */
record Integrations(LambdaProxy lambda) {

  ApiResponse answer(RestApi api, Stage stage, Route route, ApiRequest request) {
    return route.method().integration().path("Type").asText().equals("MOCK")
        ? MockIntegration.answer(route.method(), request.header("Origin"))
        : lambda.call(api, stage, route, request);
  }
}
