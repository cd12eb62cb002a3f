package localcloud.see;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.Standing;
import localcloud.gateway.Json;

/** The resources of a small system: loans are written, announced and booked. */
final class Library {
  private static final String LAMBDA = "arn:aws:lambda:us-east-1:000000000000:function:";
  private static final String SQS = "arn:aws:sqs:us-east-1:000000000000:";
  private static final String TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/Loans";

  private Library() {}

  static Drawing drawing() {
    return Drawing.of(
        List.of(
            one("ApiGateway::RestApi", "Api0A1B2C3D", "a1", "'Name': 'lib-loans'"),
            one("ApiGateway::Resource", "Loans", "r1", "'ParentId': 'r0', 'PathPart': 'loans'"),
            one("ApiGateway::Resource", "Loan", "r2", "'ParentId': 'r1', 'PathPart': '{id}'"),
            one("ApiGateway::Method", "Get", "m1", method("GET", "r2")),
            one("ApiGateway::Method", "Post", "m2", method("POST", "r1")),
            one(
                "Lambda::Function",
                "LoanApi",
                "lib-loan-api",
                "'FunctionName': 'lib-loan-api', 'Role': 'arn:aws:iam::000000000000:role/loans'"),
            one(
                "Lambda::Function",
                "Relay",
                "lib-relay",
                "'FunctionName': 'lib-relay', 'Role': 'arn:aws:iam::000000000000:role/relay'"),
            one(
                "DynamoDB::Table",
                "Loans1A2B3C4D",
                "Loans",
                "'KeySchema': [{'AttributeName': 'id', 'KeyType': 'HASH'}]"),
            one(
                "IAM::Policy",
                "LoanPolicy",
                "p1",
                "'Roles': ['loans'], 'PolicyDocument': {'Statement': {'Effect': 'Allow', 'Action':"
                    + " 'dynamodb:PutItem', 'Resource': ['"
                    + TABLE
                    + "', '"
                    + TABLE
                    + "/index/all', '*']}}"),
            one(
                "Lambda::EventSourceMapping",
                "Source",
                "e1",
                "'FunctionName': 'lib-relay', 'EventSourceArn': '" + TABLE + "/stream/2026'"),
            one("Events::EventBus", "Bus", "lib-bus", "'Name': 'lib-bus'"),
            one(
                "Events::Rule",
                "Rule",
                "lib-bus|lib-lent",
                "'Name': 'lib-lent', 'EventBusName': 'lib-bus', 'EventPattern': {'source': ['x']},"
                    + " 'Targets': [{'Id': 't', 'Arn': '"
                    + SQS
                    + "Lent'}]"),
            one(
                "SQS::Queue",
                "Lent",
                "http://127.0.0.1:1/000000000000/Lent",
                "'RedrivePolicy': {'maxReceiveCount': 3, 'deadLetterTargetArn': '"
                    + SQS
                    + "Dead'}"),
            one("SQS::Queue", "Dead", "http://127.0.0.1:1/000000000000/Dead", ""),
            one(
                "CloudWatch::Alarm",
                "Alarm",
                "lib-dead",
                "'AlarmName': 'lib-dead', 'Dimensions': [{'Name': 'QueueName', 'Value':"
                    + " 'Dead'}]")));
  }

  private static String method(String verb, String resource) {
    return "'RestApiId': 'a1', 'HttpMethod': '"
        + verb
        + "', 'ResourceId': '"
        + resource
        + "', 'Integration': {'Uri':"
        + " 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
        + LAMBDA
        + "lib-loan-api/invocations'}";
  }

  /** The quotes are single ones for the reader's sake. */
  private static Standing one(String type, String id, String physical, String properties) {
    return new Standing(
        new Declared(
            "Library",
            id,
            "AWS::" + type,
            Json.read("{" + properties.replace('\'', '"') + "}"),
            Path::of),
        new Deployed(physical, Map.of()));
  }
}
