package localcloud.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import localcloud.gateway.AwsException;

/**
 * The code that a call brings along or names in S3, in a file of its own.
 *
 * @param folder is removed with the cloud
 */
record UploadedCode(CodeInS3 inS3, Path folder) {

  Path file(JsonNode input) {
    byte[] code = input.hasNonNull("ZipFile") ? inline(input.path("ZipFile")) : inS3.read(input);
    try {
      Files.createDirectories(folder);
      Path file = Files.write(folder.resolve(UUID.randomUUID() + ".zip"), code);
      return ZipCheck.checked(file);
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
}
