package localcloud.malformed;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.protocols.core.OperationInfo;

/** AWS's model of a service's API, read from the classes that the AWS SDK generates from it. */
record ApiModel(String packageName, String client) {
  private static final String SERVICES = "software.amazon.awssdk.services.";

  /** By signing name; the SDK has no module here for the schema registry. */
  static final Map<String, ApiModel> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("apigateway", new ApiModel("apigateway", "ApiGatewayClient")),
              Map.entry("cloudformation", new ApiModel("cloudformation", "CloudFormationClient")),
              Map.entry(
                  "cognito-idp",
                  new ApiModel("cognitoidentityprovider", "CognitoIdentityProviderClient")),
              Map.entry("dynamodb", new ApiModel("dynamodb", "DynamoDbClient")),
              Map.entry(
                  "dynamodbstreams", new ApiModel("dynamodb", "streams.DynamoDbStreamsClient")),
              Map.entry("events", new ApiModel("eventbridge", "EventBridgeClient")),
              Map.entry("iam", new ApiModel("iam", "IamClient")),
              Map.entry("lambda", new ApiModel("lambda", "LambdaClient")),
              Map.entry("logs", new ApiModel("cloudwatchlogs", "CloudWatchLogsClient")),
              Map.entry("monitoring", new ApiModel("cloudwatch", "CloudWatchClient")),
              Map.entry("s3", new ApiModel("s3", "S3Client")),
              Map.entry("sns", new ApiModel("sns", "SnsClient")),
              Map.entry("sqs", new ApiModel("sqs", "SqsClient")),
              Map.entry("ssm", new ApiModel("ssm", "SsmClient")),
              Map.entry("sts", new ApiModel("sts", "StsClient"))));

  /** The members of an operation's input. */
  List<SdkField<?>> input(String operation) {
    return ((SdkPojo) built(operation + "Request")).sdkFields();
  }

  /** The simple names of the exceptions that an operation's method declares. */
  Set<String> errors(String operation) {
    Set<String> errors = new TreeSet<>();
    for (Method method : type(client).getMethods()) {
      if (method.getName().equalsIgnoreCase(operation)) {
        Arrays.stream(method.getExceptionTypes()).map(Class::getSimpleName).forEach(errors::add);
      }
    }
    return errors;
  }

  /** The HTTP method and path of an operation of a REST service. */
  OperationInfo http(String operation) {
    try {
      Field binding =
          type("transform." + operation + "RequestMarshaller")
              .getDeclaredField("SDK_OPERATION_BINDING");
      binding.setAccessible(true);
      return (OperationInfo) binding.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The structures of some operations' input, as the file of shapes has them. */
  Set<String> shapes(Set<String> operations, Required required) {
    Map<String, String> lines = new TreeMap<>();
    for (String operation : operations) {
      line(operation + "Request", input(operation), required, lines);
    }
    return new TreeSet<>(lines.values());
  }

  private static void line(
      String name, List<SdkField<?>> fields, Required required, Map<String, String> lines) {
    if (lines.putIfAbsent(name, name) != null) {
      return;
    }
    List<String> words = new ArrayList<>(List.of(name));
    for (SdkField<?> field : fields) {
      if (Payloads.isRead(name, field)) {
        String mark = required.has(name, field.locationName()) ? "!" : "";
        words.add(place(field) + field.locationName() + mark + ":" + type(field, required, lines));
      }
    }
    lines.put(name, String.join(" ", words));
  }

  private static String place(SdkField<?> field) {
    return switch (field.location()) {
      case QUERY_PARAM -> "?";
      case PATH, GREEDY_PATH -> "/";
      case HEADER -> "@";
      default -> "";
    };
  }

  private static String type(SdkField<?> field, Required required, Map<String, String> lines) {
    MarshallingKnownType known = field.marshallingType().getKnownType();
    return switch (known) {
      case LIST -> "[" + type(element(field), required, lines) + "]";
      case MAP -> "{" + type(element(field), required, lines) + "}";
      case SDK_POJO -> {
        SdkPojo pojo = structure(field);
        String name = pojo.getClass().getEnclosingClass().getSimpleName();
        line(name, pojo.sdkFields(), required, lines);
        yield name;
      }
      default -> simple(known);
    };
  }

  private static String simple(MarshallingKnownType known) {
    return switch (known) {
      case INTEGER, SHORT, BYTE -> "integer";
      case LONG -> "long";
      case FLOAT, DOUBLE, BIG_DECIMAL -> "double";
      case INSTANT -> "timestamp";
      case SDK_BYTES -> "blob";
      case BOOLEAN -> "boolean";
      case STRING -> "string";
      default -> "any";
    };
  }

  static SdkField<?> element(SdkField<?> field) {
    return Optional.ofNullable(field.getTrait(ListTrait.class))
        .<SdkField<?>>map(ListTrait::memberFieldInfo)
        .orElseGet(() -> field.getTrait(MapTrait.class).valueFieldInfo());
  }

  static SdkPojo structure(SdkField<?> field) {
    return field.constructor().get();
  }

  private Object built(String model) {
    try {
      Object builder = type("model." + model).getMethod("builder").invoke(null);
      Method build = builder.getClass().getMethod("build");
      build.setAccessible(true);
      return build.invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Class<?> type(String name) {
    try {
      return Class.forName(SERVICES + packageName + "." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
