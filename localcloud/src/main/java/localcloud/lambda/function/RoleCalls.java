package localcloud.lambda.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/**
 * Calls that Lambda makes on behalf of a function, which need the permissions of the function's
 * role.
 */
public record RoleCalls(LambdaDependencies surroundings, FunctionSettings function) {

  /** Makes a call; the caller must check whether the reply is an error. */
  public Reply call(String service, String operation, JsonNode input) {
    return surroundings.gateway().call(Call.json(service, operation, function.session(), input));
  }

  public Reply send(String queueArn, JsonNode message, ObjectNode attributes) {
    ObjectNode input =
        Json.object()
            .put("QueueUrl", QueueArns.url(surroundings.endpoint().get(), queueArn))
            .put("MessageBody", Json.text(message));
    if (!attributes.isEmpty()) {
      input.set("MessageAttributes", attributes);
    }
    return call("sqs", "SendMessage", input);
  }
}
