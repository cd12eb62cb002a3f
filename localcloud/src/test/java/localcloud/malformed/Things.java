package localcloud.malformed;

import java.io.IOException;
import java.util.Map;
import localcloud.gateway.Json;

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
          "{\"Name\":\"a1\",\"EventPattern\":\"{\\\"source\\\":[\\\"shop\\\"]}\"}",
          new Operation("cloudformation", "CreateStack"),
          "{\"StackName\":\"Library\",\"TemplateBody\":\"{\\\"Resources\\\":{\\\"News\\\":"
              + "{\\\"Type\\\":\\\"AWS::SNS::Topic\\\",\\\"Properties\\\":"
              + "{\\\"TopicName\\\":\\\"news\\\"}}}}\"}",
          new Operation("s3", "CreateBucket"),
          "{\"Bucket\":\"bucket\"}",
          new Operation("s3", "PutObject"),
          "{\"Bucket\":\"bucket\",\"Key\":\"a1\"}");

  void ensure(RawHttp http) throws IOException {
    for (var made : MADE.entrySet()) {
      Wire wire = Wire.of(made.getKey().service()).getLast();
      wire = made.getKey().service().equals("sqs") ? Wire.JSON : wire;
      http.send(wire.message(made.getKey(), Json.read(made.getValue())).bytes());
    }
  }
}
