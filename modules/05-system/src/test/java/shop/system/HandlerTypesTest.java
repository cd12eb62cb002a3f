package shop.system;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.foundation.stack.ShopStage;

/**
 * Checks that every function in the templates that AWS alone invokes takes and returns the types of
 * aws-lambda-java-events.
 */
class HandlerTypesTest {
  private static final List<Type> API =
      List.of(APIGatewayProxyRequestEvent.class, APIGatewayProxyResponseEvent.class);

  private static final List<Type> QUEUE = List.of(SQSEvent.class, SQSBatchResponse.class);

  private static final List<Type> STREAM = List.of(DynamodbEvent.class, StreamsEventResponse.class);

  /** They are invoked by a schedule and by people, who have no type in common. */
  private static final String WATCH = "-watch";

  @Test
  void every_function_takes_and_gives_its_events_by_type() {
    assertThat(handlers())
        .isEqualTo(
            Map.of(
                "shop-dev-product-api", API,
                "shop-dev-basket-api", API,
                "shop-dev-ordering-api", API,
                "shop-dev-receipts-api", API,
                "shop-dev-basket-relay", STREAM,
                "shop-dev-ordering-relay", STREAM,
                "shop-dev-ordering-checkout", QUEUE,
                "shop-dev-receipts-consumer", QUEUE));
  }

  private static Map<String, List<Type>> handlers() {
    var templates = Templates.of(ShopStage.DEV);
    return Templates.STACKS.stream()
        .flatMap(stack -> templates.resources(stack, "AWS::Lambda::Function").values().stream())
        .map(function -> function.path("Properties"))
        .filter(properties -> !properties.path("FunctionName").asText().endsWith(WATCH))
        .collect(
            toMap(
                properties -> properties.path("FunctionName").asText(), HandlerTypesTest::typesOf));
  }

  private static List<Type> typesOf(JsonNode properties) {
    try {
      return typesOf(Class.forName(properties.path("Handler").asText()));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** The type arguments of the interface, wherever up the class it is implemented. */
  private static List<Type> typesOf(Class<?> handler) {
    return Stream.<Class<?>>iterate(handler, Objects::nonNull, Class::getSuperclass)
        .flatMap(type -> Stream.of(type.getGenericInterfaces()))
        .filter(
            type -> type instanceof ParameterizedType p && p.getRawType() == RequestHandler.class)
        .map(type -> List.of(((ParameterizedType) type).getActualTypeArguments()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(handler + " is not a RequestHandler"));
  }
}
