package localcloud.lambda.type;

import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.lambda.function.FunctionNames;
import localcloud.lambda.invoke.AsyncInvocations;
import localcloud.lambda.invoke.AsyncSettings;

/** {@code AWS::Lambda::EventInvokeConfig}: retries and destinations of asynchronous invocations. */
record EventInvokeConfigType(AsyncInvocations invocations) implements ResourceType {

  @Override
  public String name() {
    return "AWS::Lambda::EventInvokeConfig";
  }

  @Override
  public Set<String> properties() {
    return Set.of(
        "FunctionName",
        "Qualifier",
        "MaximumEventAgeInSeconds",
        "MaximumRetryAttempts",
        "DestinationConfig.OnFailure.Destination",
        "DestinationConfig.OnSuccess.Destination");
  }

  @Override
  public Set<String> immutable() {
    return Set.of("FunctionName");
  }

  @Override
  public Deployed create(Declared wanted) {
    FunctionProperties properties = new FunctionProperties(wanted.properties());
    FunctionProperties destinations = properties.at("DestinationConfig");
    AsyncSettings settings =
        new AsyncSettings(
            properties.number("MaximumRetryAttempts", AsyncSettings.DEFAULT.retries()),
            properties.seconds(
                "MaximumEventAgeInSeconds", (int) AsyncSettings.DEFAULT.oldest().toSeconds()),
            destinations.queue("OnSuccess", "Destination"),
            destinations.queue("OnFailure", "Destination"));
    invocations.configure(function(wanted), settings);
    return new Deployed(wanted.generatedName(), Map.of());
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return create(wanted);
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    invocations.reset(function(was));
  }

  private static String function(Declared wanted) {
    return FunctionNames.plain(
        new FunctionProperties(wanted.properties()).required("FunctionName"));
  }
}
