package localcloud.wire.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in another region or account is nobody's own, in every member that names a resource. */
class OtherPlaceTest {
  private static final List<String> SERVICES =
      List.of(
          "apigateway",
          "cloudformation",
          "cognito-idp",
          "dynamodb",
          "events",
          "lambda",
          "logs",
          "monitoring",
          "schemas",
          "sns",
          "sqs",
          "ssm",
          "sts");

  private static final String OWN = "arn:aws:x:us-east-1:000000000000:a/b";
  private static final String OTHER_REGION = "arn:aws:x:eu-west-1:000000000000:a/b";
  private static final String OTHER_ACCOUNT = "arn:aws:x:us-east-1:111122223333:a/b";

  /** A member of an operation's input that may hold an ARN. */
  private record Address(String service, String operation, Member member) {
    ObjectNode input(String value) {
      ObjectNode input = structure(Shapes.of(service), operation + "Request");
      boolean listed = member.type() instanceof Type.ListOf;
      input.set(member.name(), listed ? Json.array().add(value) : TextNode.valueOf(value));
      return input;
    }

    void check(String value) {
      InputCheck.ofJson(service, operation, input(value));
    }
  }

  @TestFactory
  Stream<DynamicTest> an_address_elsewhere_is_refused_by_every_operation() {
    assertThat(addresses()).hasSizeGreaterThan(150);
    return addresses()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.service() + " " + one.operation() + " " + one.member().name(),
                    () -> refuses(one)));
  }

  private static void refuses(Address one) {
    for (String elsewhere : List.of(OTHER_REGION, OTHER_ACCOUNT)) {
      assertThatThrownBy(() -> one.check(elsewhere))
          .isInstanceOf(AwsException.class)
          .hasMessageContaining(one.member().nameInReference())
          .hasMessageContaining("The local cloud has only the");
    }
    try {
      one.check(OWN);
    } catch (AwsException e) {
      assertThat(e.getMessage()).doesNotContain("The local cloud has only the");
    }
  }

  private static Stream<Address> addresses() {
    return SERVICES.stream()
        .flatMap(
            service ->
                Shapes.lines(service + ".txt")
                    .map(line -> line.split(" ")[0])
                    .filter(name -> name.endsWith("Request"))
                    .map(name -> name.substring(0, name.length() - "Request".length()))
                    .flatMap(operation -> addresses(service, operation)));
  }

  private static Stream<Address> addresses(String service, String operation) {
    return Shapes.of(service).members(operation + "Request").stream()
        .filter(member -> member.place() == MemberPlace.BODY)
        .filter(member -> OtherPlace.in(member.name(), member.type(), given(member)).isPresent())
        .filter(member -> !member.name().endsWith("AccountId")) // It holds no ARN.
        .map(member -> new Address(service, operation, member));
  }

  private static JsonNode given(Member member) {
    return member.type() instanceof Type.ListOf
        ? Json.array().add(OTHER_REGION)
        : TextNode.valueOf(OTHER_REGION);
  }

  /** With every member that is required. */
  private static ObjectNode structure(Shapes shapes, String name) {
    ObjectNode structure = Json.object();
    shapes.members(name).stream()
        .filter(Member::required)
        .forEach(member -> structure.set(member.name(), value(shapes, member.type())));
    return structure;
  }

  private static JsonNode value(Shapes shapes, Type type) {
    return switch (type) {
      case Type.ListOf _ -> Json.array();
      case Type.MapOf _ -> Json.object();
      case Type.Structure(String name) -> structure(shapes, name);
      case Type.Simple.BOOLEAN -> BooleanNode.TRUE;
      case Type.Simple.INTEGER, Type.Simple.LONG, Type.Simple.DOUBLE, Type.Simple.TIMESTAMP ->
          IntNode.valueOf(1);
      case Type.Simple _ -> TextNode.valueOf("a");
    };
  }

  @ParameterizedTest
  @CsvSource({
    "QueueUrl, http://127.0.0.1:4566/111122223333/orders",
    "QueueUrl, https://sqs.eu-west-1.amazonaws.com/000000000000/orders",
    "QueueUrl, https://eu-west-1.queue.amazonaws.com/000000000000/orders",
    "QueueOwnerAWSAccountId, 111122223333",
    "ExpectedBucketOwner, 111122223333",
    "FunctionName, 111122223333:function:orders",
    "FunctionName, arn:aws:lambda:eu-west-1:000000000000:function:orders:live",
    "RoleArn, arn:aws:iam::111122223333:role/orders"
  })
  void each_form_of_an_address_is_known(String member, String elsewhere) {
    assertThat(in(member, elsewhere)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "QueueUrl, http://127.0.0.1:4566/000000000000/orders",
    "QueueUrl, https://sqs.us-east-1.amazonaws.com/000000000000/orders",
    "QueueOwnerAWSAccountId, 000000000000",
    "FunctionName, orders",
    "FunctionName, 000000000000:function:orders",
    "RoleArn, arn:aws:iam::000000000000:role/orders",
    "PolicyArn, arn:aws:iam::aws:policy/ReadOnlyAccess",
    "SourceArn, arn:aws:s3:::bucket",
    "SourceArn, arn:aws:events:eu-west-1:111122223333:rule/a",
    "Value, arn:aws:sns:eu-west-1:111122223333:a",
    "MessageBody, arn:aws:sns:eu-west-1:111122223333:a"
  })
  void what_is_here_or_may_be_anywhere_is_taken(String member, String value) {
    assertThat(in(member, value)).isFalse();
  }

  private static boolean in(String member, String value) {
    return OtherPlace.in(member, Type.Simple.STRING, TextNode.valueOf(value)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOPIC_ARN", "QueueUrl"})
  void the_keys_of_a_map_are_nobodys_members(String key) {
    var variables = Map.of("Variables", Map.of(key, OTHER_REGION));
    JsonNode properties =
        Json.MAPPER.valueToTree(Map.of("FunctionName", "a", "Environment", variables));

    assertThatCode(() -> InputCheck.ofJson("lambda", "UpdateFunctionConfiguration", properties))
        .satisfiesAnyOf(
            e -> assertThat(e).isNull(),
            e -> assertThat(e.getMessage()).doesNotContain("has only the"));
  }

  @Test
  void a_template_is_told_where_it_names_another_place() {
    ArrayNode targets = Json.array().add(Json.object().put("Id", "a").put("Arn", OTHER_REGION));
    ObjectNode rule = Json.object().put("Name", "a").set("Targets", targets);

    assertThat(PropertyCheck.broken("AWS::Events::Rule", name -> true, rule))
        .anySatisfy(
            wrong ->
                assertThat(wrong).startsWith("#/Targets/0/Arn: It is in the region eu-west-1."));
  }
}
