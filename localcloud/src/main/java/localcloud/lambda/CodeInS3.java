package localcloud.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Reply;

/** A function's code in the bucket and under the key that a call names. */
record CodeInS3(Gateway gateway) {

  byte[] read(JsonNode input) {
    if (!input.hasNonNull("S3Bucket") || !input.hasNonNull("S3Key")) {
      throw refused("Please provide a source for function code: ZipFile, or S3Bucket and S3Key");
    }
    String path = "/" + encoded(input.path("S3Bucket")) + "/" + encoded(input.path("S3Key"));
    Reply object =
        gateway.call(new Call("s3", "GetObject", Caller.ROOT, "GET", path, Map.of(), new byte[0]));
    if (!object.succeeded()) {
      throw refused(
          "Error occurred while GetObject. S3 Error Code: "
              + object.output().path("__type").asText()
              + ". S3 Error Message: "
              + object.output().path("message").asText());
    }
    return object.body();
  }

  private static AwsException refused(String message) {
    return new AwsException(400, "InvalidParameterValueException", message);
  }

  private static String encoded(JsonNode name) {
    return URLEncoder.encode(name.asText(), UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
