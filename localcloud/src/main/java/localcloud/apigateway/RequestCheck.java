package localcloud.apigateway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import localcloud.apigateway.RestApi.Method;
import localcloud.apigateway.RestApi.Validator;
import tools.jackson.core.JacksonException;

/**
 * Request validation: required parameters, then the body against the model of its content type. A
 * content type without a model passes.
 *
 * <p>Source: "Request validation for REST APIs in API Gateway", API Gateway developer guide.
 */
final class RequestCheck {
  private static final String HEADER = "method.request.header.";
  private static final String QUERY = "method.request.querystring.";

  private RequestCheck() {}

  static void check(RestApi api, Method method, ApiRequest request) {
    Validator validator =
        method.validatorId() == null ? null : api.validators.get(method.validatorId());
    if (validator == null) {
      return;
    }
    if (validator.parameters()) {
      checkParameters(method, request);
    }
    if (validator.body()) {
      String model =
          method.models().getOrDefault(request.mediaType(), method.models().get("$default"));
      if (model != null) {
        api.model(model).ifPresent(known -> checkBody(known, request.body()));
      }
    }
  }

  private static void checkParameters(Method method, ApiRequest request) {
    String missing =
        method.required().stream()
            .filter(parameter -> isMissing(parameter, request))
            .map(parameter -> parameter.substring(parameter.indexOf('.', 15) + 1))
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw Refusal.missingParameters(missing);
    }
  }

  private static boolean isMissing(String parameter, ApiRequest request) {
    List<String> values;
    if (parameter.startsWith(HEADER)) {
      values = request.headers().get(parameter.substring(HEADER.length()));
    } else if (parameter.startsWith(QUERY)) {
      values = request.query().get(parameter.substring(QUERY.length()));
    } else {
      return false;
    }
    return values == null || values.stream().allMatch(String::isBlank);
  }

  private static void checkBody(Model model, byte[] body) {
    if (body.length == 0) {
      throw Refusal.noJson();
    }
    List<String> findings = findings(model, new String(body, StandardCharsets.UTF_8));
    if (!findings.isEmpty()) {
      throw Refusal.badBody("[" + String.join(", ", findings) + "]");
    }
  }

  private static List<String> findings(Model model, String body) {
    try {
      return model.findings(body);
    } catch (JacksonException | IllegalArgumentException e) {
      throw Refusal.noJson();
    }
  }
}
