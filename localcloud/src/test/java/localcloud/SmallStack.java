package localcloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A stack as the CDK writes it: a table, a queue and its dead letters, a role, a parameter. */
final class SmallStack {
  private static final String TEMPLATE =
      """
      {
        "Resources": {
          "Url": {"Type": "AWS::SSM::Parameter",
            "Properties": {"Name": "/library/queue-url", "Type": "String", "Value": {"Ref": "Queue"}}},
          "Queue": {"Type": "AWS::SQS::Queue", "Properties": {
            "VisibilityTimeout": %d,
            "RedrivePolicy": {"maxReceiveCount": 3,
              "deadLetterTargetArn": {"Fn::GetAtt": ["DeadLetters", "Arn"]}}}},
          "DeadLetters": {"Type": "AWS::SQS::Queue"},
          "Table": {"Type": "AWS::DynamoDB::Table", "Properties": {
            "BillingMode": "PAY_PER_REQUEST",
            "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
            "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}]}},
          "Role": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {}}},
          "Policy": {"Type": "AWS::IAM::Policy", "Properties": {
            "PolicyName": "reads", "Roles": [{"Ref": "Role"}],
            "PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "dynamodb:GetItem",
              "Resource": {"Fn::GetAtt": ["Table", "Arn"]}}]}}},
          "CDKMetadata": {"Type": "AWS::CDK::Metadata", "Properties": {"Analytics": "v2"}}
        },
        "Parameters": {"BootstrapVersion": {
          "Type": "AWS::SSM::Parameter::Value<String>", "Default": "/cdk-bootstrap/hnb659fds/version"}},
        "Rules": {"CheckBootstrapVersion": {"Assertions": []}},
        "Outputs": {"TableName": {"Value": {"Ref": "Table"}}, "QueueUrl": {"Value": {"Ref": "Queue"}}}
      }
      """;

  private SmallStack() {}

  /** Writes a cloud assembly with the stack {@code Library}. */
  static Path write(Path cdkOut, int visibilitySeconds) throws IOException {
    Files.writeString(
        cdkOut.resolve("manifest.json"),
        """
        {"artifacts": {"Library": {"type": "aws:cloudformation:stack",
          "properties": {"templateFile": "Library.template.json"}}}}\
        """);
    Files.writeString(
        cdkOut.resolve("Library.template.json"),
        String.format(Locale.ROOT, TEMPLATE, visibilitySeconds));
    return cdkOut;
  }
}
