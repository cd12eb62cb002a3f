package acceptance;

import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Clients of the AWS services that the scenarios use. */
public record Aws(
    SqsClient sqs,
    EventBridgeClient events,
    SsmClient ssm,
    CloudWatchClient cloudWatch,
    CloudWatchLogsClient logs,
    LambdaClient lambda,
    CognitoIdentityProviderClient userPools) {

  public Aws(Target target) {
    this(
        target.client(SqsClient.builder()),
        target.client(EventBridgeClient.builder()),
        target.client(SsmClient.builder()),
        target.client(CloudWatchClient.builder()),
        target.client(CloudWatchLogsClient.builder()),
        target.client(LambdaClient.builder()),
        target.client(CognitoIdentityProviderClient.builder()));
  }
}
