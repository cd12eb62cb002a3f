package localcloud.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import localcloud.gateway.AwsException;

/** Where the next page of a list begins: after a name, which the token has in it. */
final class ListToken {
  /** So that no other text in Base64 is taken for a token. */
  private static final String MARK = "after:";

  private ListToken() {}

  static String after(String name) {
    return Base64.getUrlEncoder().encodeToString((MARK + name).getBytes(UTF_8));
  }

  /** Empty if there is no token. */
  static String read(String token) {
    if (token.isEmpty()) {
      return "";
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), UTF_8);
      if (text.startsWith(MARK)) {
        return text.substring(MARK.length());
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  private static AwsException invalid() {
    return new AwsException(400, "InvalidArgument", "The continuation token provided is incorrect");
  }
}
