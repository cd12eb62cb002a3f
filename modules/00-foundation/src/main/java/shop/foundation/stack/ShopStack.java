package shop.foundation.stack;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/** A stack that shows values to people as outputs, and to other stacks as SSM parameters. */
public abstract class ShopStack extends Stack {

  protected ShopStack(Construct scope, String id) {
    super(scope, id);
  }

  protected final void output(String id, String value) {
    CfnOutput.Builder.create(this, id).value(value).build();
  }

  /** Tells other stacks a value, under a parameter's name (docs/decisions/0002). */
  protected final void publish(String id, String parameterName, String value) {
    StringParameter.Builder.create(this, id)
        .parameterName(parameterName)
        .stringValue(value)
        .build();
  }

  /** What another stack has published, as it is when this stack is deployed. */
  protected final String published(String parameterName) {
    return StringParameter.valueForStringParameter(this, parameterName);
  }
}
