package localcloud.hops;

import java.util.regex.Pattern;
import localcloud.gateway.Call;

/**
 * Keeps passwords and tokens out of what hops show. A hop stays readable by everybody on the
 * machine, and a token in it would be as good as a password until it expires.
 */
final class Secrets {
  /** A JWT, or whatever else begins like one: base64 of an opening brace and a quotation mark. */
  private static final Pattern TOKEN =
      Pattern.compile("\\beyJ[A-Za-z0-9_-]{5,}(?:\\.[A-Za-z0-9_-]*){1,4}");

  private Secrets() {}

  /** Whether the texts of a call are about passwords and tokens and nothing else. */
  static boolean isSecret(Call call) {
    return call.service().equals("cognito-idp");
  }

  static String hidden(String text) {
    return text.contains("eyJ") ? TOKEN.matcher(text).replaceAll("[token]") : text;
  }
}
