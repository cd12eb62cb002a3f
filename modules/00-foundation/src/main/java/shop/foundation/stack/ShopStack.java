package shop.foundation.stack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Arn;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/** A stack that gives values to people as outputs and to other stacks as SSM parameters. */
public abstract class ShopStack extends Stack {
  private final ShopStage stage;
  private final List<String> functionNames = new ArrayList<>();
  private @Nullable ITopic alarmTopic;

  protected ShopStack(Construct scope, String id, ShopStage stage) {
    super(scope, id, StackProps.builder().stackName(stage.stackName(id)).build());
    this.stage = stage;
  }

  /** The stack that contains the part. */
  public static ShopStack around(Construct part) {
    return (ShopStack) Stack.of(part);
  }

  public final ShopStage stage() {
    return stage;
  }

  /** The names of all functions in the stack. */
  public final List<String> functionNames() {
    return List.copyOf(functionNames);
  }

  final void has(String functionName) {
    functionNames.add(functionName);
  }

  protected final void output(String id, String value) {
    CfnOutput.Builder.create(this, id).value(value).build();
  }

  /** Publishes a value to other stacks in an SSM parameter (docs/decisions/0002). */
  protected final void publish(String id, String parameterName, String value) {
    StringParameter.Builder.create(this, id)
        .parameterName(parameterName)
        .stringValue(value)
        .build();
  }

  /** What another stack has published, read when this stack is deployed. */
  protected final String published(String parameterName) {
    return StringParameter.valueForStringParameter(this, parameterName);
  }

  /** The ARN of an event bus in this account. */
  final String busArn(String busName) {
    return Arn.format(
        ArnComponents.builder()
            .service("events")
            .resource("event-bus")
            .resourceName(busName)
            .build(),
        this);
  }

  /** The parameter in which all stacks find the topic of the stage's alarms. */
  protected final String alarmTopicParameter() {
    return stage.parameter("alarm-topic-arn");
  }

  /** For the stack that owns the topic; the others find it through its parameter. */
  protected final void alarmsGoTo(ITopic topic) {
    alarmTopic = topic;
  }

  final void announce(Alarm alarm) {
    if (stage.tellsPeople()) {
      var action = new SnsAction(alarmTopic());
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
  }

  private ITopic alarmTopic() {
    var topic = alarmTopic;
    if (topic == null) {
      topic = Topic.fromTopicArn(this, "AlarmTopic", published(alarmTopicParameter()));
      alarmTopic = topic;
    }
    return topic;
  }
}
