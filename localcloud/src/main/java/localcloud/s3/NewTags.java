package localcloud.s3;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;

/** The tags that a new bucket is to have, which no operation here returns. */
final class NewTags {
  private static final Pattern WITHOUT_A_KEY = Pattern.compile("<Key\\s*/>|<Key>\\s*</Key>");

  private NewTags() {}

  /** See "Error responses" in the Amazon S3 API Reference. */
  static void check(S3Request request) {
    String body = new String(request.body(), StandardCharsets.UTF_8);
    if (WITHOUT_A_KEY.matcher(body).find()) {
      throw new AwsException(400, "InvalidTag", "The TagKey you have provided is invalid");
    }
  }
}
