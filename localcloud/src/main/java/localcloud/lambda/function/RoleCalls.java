package localcloud.lambda.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/**
 * Calls that Lambda makes in a function's name: they need the permissions of the function's role.
 */
public record RoleCalls(LambdaDependencies surroundings, FunctionSettings function) {

  /** The reply, of which a failed one is to be looked at. */
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
