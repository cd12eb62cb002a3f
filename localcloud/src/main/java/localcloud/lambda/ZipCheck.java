package localcloud.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import localcloud.gateway.AwsException;

/** Refuses code that is no archive, or an empty one, when it comes and not when it is called. */
final class ZipCheck {
  private ZipCheck() {}

  static Path checked(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() == 0) {
        throw refused("Uploaded file must be a non-empty zip");
      }
      return file;
    } catch (ZipException e) {
      Files.delete(file);
      throw refused(
          "Could not unzip uploaded file. Please check your file, then try to upload again.");
    }
  }

  private static AwsException refused(String message) {
    return new AwsException(400, "InvalidParameterValueException", message);
  }
}
