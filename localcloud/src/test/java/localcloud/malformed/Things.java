package localcloud.malformed;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import localcloud.gateway.Json;
import localcloud.malformed.Cases.Case;

/** What the calls are about; a malformed call may be valid enough to remove some of it. */
record Things(int port) {
  private static final Map<Operation, String> MADE =
      Map.of(
          new Operation("dynamodb", "CreateTable"),
          "{\"TableName\":\"Books\",\"BillingMode\":\"PAY_PER_REQUEST\","
              + "\"KeySchema\":[{\"AttributeName\":\"id\",\"KeyType\":\"HASH\"}],"
              + "\"AttributeDefinitions\":[{\"AttributeName\":\"id\",\"AttributeType\":\"S\"}]}",
          new Operation("sqs", "CreateQueue"),
          "{\"QueueName\":\"orders\"}",
          new Operation("logs", "CreateLogGroup"),
          "{\"logGroupName\":\"group\"}",
          new Operation("logs", "CreateLogStream"),
          "{\"logGroupName\":\"group\",\"logStreamName\":\"stream\"}",
          new Operation("ssm", "PutParameter"),
          "{\"Name\":\"a1\",\"Type\":\"String\",\"Value\":\"1\"}",
          new Operation("events", "PutRule"),
          "{\"Name\":\"a1\",\"EventPattern\":\"{\\\"source\\\":[\\\"library\\\"]}\"}",
          new Operation("cloudformation", "CreateStack"),
          "{\"StackName\":\"Library\",\"TemplateBody\":\"{\\\"Resources\\\":{\\\"News\\\":"
              + "{\\\"Type\\\":\\\"AWS::SNS::Topic\\\",\\\"Properties\\\":"
              + "{\\\"TopicName\\\":\\\"news\\\"}},"
              + "\\\"Pool\\\":{\\\"Type\\\":\\\"AWS::Cognito::UserPool\\\"},"
              + "\\\"Client\\\":{\\\"Type\\\":\\\"AWS::Cognito::UserPoolClient\\\","
              + "\\\"Properties\\\":{\\\"UserPoolId\\\":{\\\"Ref\\\":\\\"Pool\\\"},"
              + "\\\"ExplicitAuthFlows\\\":[\\\"ALLOW_USER_PASSWORD_AUTH\\\","
              + "\\\"ALLOW_REFRESH_TOKEN_AUTH\\\"]}}}}\"}",
          new Operation("cognito-idp", "SignUp"),
          "{\"ClientId\":\"37n59scn4c01gedo59ihfv904t\",\"Username\":\"a1\",\"Password\":\"Passw0rd-1\"}",
          new Operation("s3", "CreateBucket"),
          "{\"Bucket\":\"bucket\"}",
          new Operation("s3", "PutObject"),
          "{\"Bucket\":\"bucket\",\"Key\":\"a1\"}");

  /** A valid call to each service. */
  private static final Map<Operation, String> ASKED =
      Map.ofEntries(
          Map.entry(new Operation("apigateway", "GetRestApis"), "{}"),
          Map.entry(
              new Operation("cloudformation", "DescribeStacks"), "{\"StackName\":\"Library\"}"),
          Map.entry(
              new Operation("dynamodb", "GetItem"),
              "{\"TableName\":\"Books\",\"Key\":{\"id\":{\"S\":\"1\"}}}"),
          Map.entry(new Operation("cognito-idp", "ListUserPools"), "{\"MaxResults\":1}"),
          Map.entry(new Operation("dynamodbstreams", "ListStreams"), "{}"),
          Map.entry(new Operation("events", "DescribeRule"), "{\"Name\":\"a1\"}"),
          Map.entry(new Operation("iam", "ListRoles"), "{}"),
          Map.entry(new Operation("lambda", "ListFunctions"), "{}"),
          Map.entry(
              new Operation("logs", "GetLogEvents"),
              "{\"logGroupName\":\"group\",\"logStreamName\":\"stream\"}"),
          Map.entry(new Operation("monitoring", "ListMetrics"), "{}"),
          Map.entry(new Operation("s3", "GetObject"), "{\"Bucket\":\"bucket\",\"Key\":\"a1\"}"),
          Map.entry(new Operation("schemas", "ListSchemas"), "{}"),
          Map.entry(new Operation("sns", "ListTopics"), "{}"),
          Map.entry(new Operation("sqs", "GetQueueUrl"), "{\"QueueName\":\"orders\"}"),
          Map.entry(new Operation("ssm", "GetParameter"), "{\"Name\":\"a1\"}"),
          Map.entry(new Operation("sts", "GetCallerIdentity"), "{}"));

  List<Case> questions() {
    return ASKED.entrySet().stream()
        .map(
            asked -> {
              Wire wire = Wire.of(asked.getKey().service()).getFirst();
              Message message = wire.message(asked.getKey(), Json.read(asked.getValue()));
              return new Case(asked.getKey(), wire, "valid", () -> message);
            })
        .toList();
  }

  void ensure(RawHttp http) throws IOException {
    for (var made : MADE.entrySet()) {
      Wire wire = Wire.of(made.getKey().service()).getFirst();
      http.send(wire.message(made.getKey(), Json.read(made.getValue())).bytes());
    }
  }
}
