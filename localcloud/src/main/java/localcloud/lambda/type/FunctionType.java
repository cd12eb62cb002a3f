package localcloud.lambda.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.AwsException;
import localcloud.lambda.function.EnvironmentCheck;
import localcloud.lambda.function.FunctionSettings;
import localcloud.lambda.function.Qualifiers;
import localcloud.lambda.invoke.AsyncInvocations;
import localcloud.lambda.invoke.Functions;

/** {@code AWS::Lambda::Function}; runs natively, whatever architecture it declares. */
record FunctionType(Functions functions, Qualifiers qualifiers, AsyncInvocations async)
    implements ResourceType {
  private static final String RUNTIME = "java25";

  @Override
  public String name() {
    return "AWS::Lambda::Function";
  }

  @Override
  public Set<String> properties() {
    return Set.of(
        "FunctionName",
        "Description",
        "Handler",
        "Runtime",
        "Role",
        "MemorySize",
        "Timeout",
        "Code.S3Bucket",
        "Code.S3Key",
        "Environment.Variables.*",
        "Architectures",
        "PackageType",
        "EphemeralStorage.Size",
        "ReservedConcurrentExecutions",
        "LoggingConfig.LogGroup",
        "LoggingConfig.LogFormat",
        "LoggingConfig.ApplicationLogLevel",
        "LoggingConfig.SystemLogLevel",
        "TracingConfig.Mode",
        "DeadLetterConfig.TargetArn",
        "SnapStart.ApplyOn",
        "RecursiveLoop",
        "Tags.*");
  }

  @Override
  public Set<String> immutable() {
    return Set.of("FunctionName", "PackageType");
  }

  @Override
  public String named() {
    return "FunctionName";
  }

  @Override
  public Deployed create(Declared wanted) {
    String name = wanted.nameFrom("FunctionName");
    if (functions.has(name)) {
      throw wanted.alreadyExists(name);
    }
    return put(wanted);
  }

  private Deployed put(Declared wanted) {
    FunctionSettings settings = settings(wanted);
    functions.put(settings);
    return new Deployed(settings.name(), Map.of("Arn", settings.arn()));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return put(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    functions.remove(existing.physicalId());
    qualifiers.forget(existing.physicalId());
    async.forget(existing.physicalId());
  }

  @Override
  public Optional<String> refusal(JsonNode known) {
    FunctionProperties properties = new FunctionProperties(known);
    String runtime = properties.text("Runtime");
    if (runtime != null && !runtime.equals(RUNTIME)) {
      return Optional.of(
          "the local cloud only runs functions with the runtime java25, not " + runtime);
    }
    String form = properties.text("PackageType", "Zip");
    if (!form.equals("Zip")) {
      return Optional.of("the local cloud runs no functions from images: PackageType is " + form);
    }
    return Optional.empty();
  }

  private FunctionSettings settings(Declared wanted) {
    FunctionProperties properties = new FunctionProperties(wanted.properties());
    refusal(wanted.properties())
        .ifPresent(
            reason -> {
              throw AwsException.validation(wanted.logicalId() + ": " + reason);
            });
    if (properties.text("Runtime") == null) {
      throw AwsException.validation(wanted.logicalId() + ": Property Runtime is required");
    }
    String name = wanted.nameFrom("FunctionName");
    FunctionProperties logging = properties.at("LoggingConfig");
    JsonNode architecture = wanted.properties().path("Architectures").path(0);
    return new FunctionSettings(
        name,
        properties.required("Handler"),
        properties.required("Role"),
        wanted.assets().apply(properties.at("Code").required("S3Key")),
        properties.number("MemorySize", 128),
        properties.seconds("Timeout", 3),
        EnvironmentCheck.checked(properties.at("Environment").map("Variables")),
        logging.text("LogGroup", "/aws/lambda/" + name),
        logging.text("LogFormat", "Text").equals("JSON"),
        properties.number("ReservedConcurrentExecutions"),
        properties.queue("DeadLetterConfig", "TargetArn"),
        properties.text("Description", ""),
        architecture.asText("x86_64"),
        properties.at("TracingConfig").text("Mode", "PassThrough"),
        properties.tags());
  }
}
