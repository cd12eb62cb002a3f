package hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

/**
 * The stack behind the doors: a table, a queue, and an API whose resources differ in what they let
 * pages of other origins do.
 */
final class Library {
  private static final String FUNCTION =
      "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions"
          + "/arn:aws:lambda:us-east-1:000000000000:function:loans/invocations";
  private static final List<String> EACH = List.of("GET", "POST", "PUT", "DELETE");

  private final StringJoiner resources = new StringJoiner(",\n");

  private Library() {
    add("Queue", "SQS::Queue", "'QueueName': 'loans'");
    add(
        "Books",
        "DynamoDB::Table",
        "'TableName': 'Books', 'BillingMode': 'PAY_PER_REQUEST', 'AttributeDefinitions':"
            + " [{'AttributeName': 'id', 'AttributeType': 'S'}], 'KeySchema': [{'AttributeName':"
            + " 'id', 'KeyType': 'HASH'}]");
    add(
        "MayCall",
        "Lambda::Permission",
        "'Action': 'lambda:InvokeFunction', 'FunctionName': 'loans', 'Principal':"
            + " 'apigateway.amazonaws.com'");
    add("Api", "ApiGateway::RestApi", "'Name': 'library'");
    add("Deployed", "ApiGateway::Deployment", inApi(""));
    add(
        "Stage",
        "ApiGateway::Stage",
        inApi(", 'StageName': 'dev', 'DeploymentId': {'Ref': 'Deployed'}"));
  }

  /**
   * Writes the assembly.
   *
   * @param friend the only other origin that the resource {@code friendly} lets in
   */
  static void write(Path cdkOut, String friend) {
    Library library = new Library();
    library.resource("open", List.of("ANY"), "*");
    library.resource("friendly", List.of("ANY"), friend);
    library.resource("closed", EACH, "");
    library.resource("any", List.of("ANY"), "");
    String url = "'https://${Api}.execute-api.us-east-1.amazonaws.com/${Stage}/'";
    String outputs = "'Outputs': {'Url': {'Value': {'Fn::Sub': " + url + "}}}";
    save(
        cdkOut.resolve("manifest.json"),
        "{'artifacts': {'Library': {'type': 'aws:cloudformation:stack', 'properties':"
            + " {'templateFile': 'Library.template.json'}}}}");
    save(
        cdkOut.resolve("Library.template.json"),
        "{'Resources': {" + library.resources + "}, " + outputs + "}");
  }

  /** A resource and everything below it; no preflight if no origin is let in. */
  private void resource(String name, List<String> verbs, String origin) {
    String below = name + "Below";
    add(
        name,
        "ApiGateway::Resource",
        inApi(
            ", 'PathPart': '" + name + "', 'ParentId': {'Fn::GetAtt': ['Api', 'RootResourceId']}"));
    add(
        below,
        "ApiGateway::Resource",
        inApi(", 'PathPart': '{id}', 'ParentId': {'Ref': '" + name + "'}"));
    String function =
        "'Type': 'AWS_PROXY', 'IntegrationHttpMethod': 'POST', 'Uri': '" + FUNCTION + "'";
    verbs.forEach(verb -> method(below, verb, function));
    if (!origin.isEmpty()) {
      method(
          below,
          "OPTIONS",
          "'Type': 'MOCK', 'IntegrationResponses': [{'StatusCode': '204', 'ResponseParameters': {"
              + header("Origin", origin)
              + ", "
              + header("Methods", "GET,POST,PUT,DELETE")
              + ", "
              + header("Headers", "Content-Type")
              + "}}]");
    }
  }

  private static String header(String name, String value) {
    return "'method.response.header.Access-Control-Allow-" + name + "': \"'" + value + "'\"";
  }

  private void method(String resource, String verb, String integration) {
    add(
        resource + verb,
        "ApiGateway::Method",
        inApi(
            ", 'HttpMethod': '"
                + verb
                + "', 'ResourceId': {'Ref': '"
                + resource
                + "'}, 'Integration': {"
                + integration
                + "}"));
  }

  private static String inApi(String more) {
    return "'RestApiId': {'Ref': 'Api'}" + more;
  }

  private void add(String id, String type, String properties) {
    resources.add(
        "'" + id + "': {'Type': 'AWS::" + type + "', 'Properties': {" + properties + "}}");
  }

  /** The quotes above are single ones for the reader's sake, unless they are inside a value. */
  private static void save(Path file, String json) {
    String inner = "\u0000";
    String text = json.replaceAll("\"'([^'\"]*)'\"", inner + "$1" + inner);
    text = text.replace('\'', '"').replaceAll(inner + "([^" + inner + "]*)" + inner, "\"'$1'\"");
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
