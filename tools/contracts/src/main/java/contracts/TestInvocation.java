package contracts;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.function.IntSupplier;

/** An invocation of a function in a test, with its remaining time. */
public record TestInvocation(IntSupplier millisLeft) implements Context {

  public static TestInvocation withTimeEnough() {
    return new TestInvocation(() -> 10_000);
  }

  @Override
  public int getRemainingTimeInMillis() {
    return millisLeft.getAsInt();
  }

  @Override
  public String getAwsRequestId() {
    return "test";
  }

  @Override
  public String getFunctionName() {
    return "function";
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:us-east-1:000000000000:function:function";
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/function";
  }

  @Override
  public String getLogStreamName() {
    return "test";
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    throw new UnsupportedOperationException("The functions log through SLF4J");
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException("Nobody signs in with Cognito");
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException("No mobile app invokes the function");
  }
}
