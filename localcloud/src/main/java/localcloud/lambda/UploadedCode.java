package localcloud.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Reply;

/**
 * The code that a call brings along or names in S3, in a file of its own.
 *
 * @param folder is removed with the cloud
 */
record UploadedCode(Gateway gateway, Path folder) {

  Path file(JsonNode input) {
    byte[] code = input.hasNonNull("ZipFile") ? inline(input.path("ZipFile")) : inS3(input);
    try {
      Files.createDirectories(folder);
      return Files.write(folder.resolve(UUID.randomUUID() + ".zip"), code);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep a function's code", e);
    }
  }

  private static byte[] inline(JsonNode zip) {
    try {
      return Base64.getDecoder().decode(zip.asText());
    } catch (IllegalArgumentException e) {
      throw new AwsException(400, "InvalidParameterValueException", "ZipFile is not in Base64");
    }
  }

  private byte[] inS3(JsonNode input) {
    if (!input.hasNonNull("S3Bucket") || !input.hasNonNull("S3Key")) {
      throw new AwsException(
          400,
          "InvalidParameterValueException",
          "Please provide a source for function code: ZipFile, or S3Bucket and S3Key");
    }
    String path = "/" + encoded(input.path("S3Bucket")) + "/" + encoded(input.path("S3Key"));
    Reply object =
        gateway.call(new Call("s3", "GetObject", Caller.ROOT, "GET", path, Map.of(), new byte[0]));
    if (!object.succeeded()) {
      throw new AwsException(
          400,
          "InvalidParameterValueException",
          "Error occurred while GetObject. S3 Error Code: "
              + object.output().path("__type").asText()
              + ". S3 Error Message: "
              + object.output().path("message").asText());
    }
    return object.body();
  }

  private static String encoded(JsonNode name) {
    return URLEncoder.encode(name.asText(), UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
