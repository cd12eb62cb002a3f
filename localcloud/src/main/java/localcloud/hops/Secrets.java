package localcloud.hops;

import java.util.regex.Pattern;
import localcloud.gateway.Call;

/**
 * Keeps passwords and tokens out of what hops and logs show. Both stay readable by everybody on the
 * machine, and a token in them would be as good as a password until it expires.
 */
public final class Secrets {
  private static final String HIDDEN = "[token]";

  /** A JWT, or whatever else begins like one: base64 of an opening brace and a quotation mark. */
  private static final Pattern TOKEN =
      Pattern.compile("\\beyJ[A-Za-z0-9_-]{5,}(?:\\.[A-Za-z0-9_-]*){1,4}");

  private static final String TEXT = "[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*";

  /**
   * A header of a request in an event: besides tokens, it has passwords (RFC 7617) and what an AWS
   * request is signed with.
   */
  private static final Pattern HEADER =
      Pattern.compile(
          "(\"(?:authorization|x-amz-security-token)\"\\s*:\\s*\\[?\\s*\")"
              + TEXT
              + "(?:\"\\s*,\\s*\""
              + TEXT
              + ")*\"(?=\\s*[\\],}])",
          Pattern.CASE_INSENSITIVE);

  private Secrets() {}

  /** Whether the texts of a call are about passwords and tokens and nothing else. */
  static boolean isSecret(Call call) {
    return call.service().equals("cognito-idp");
  }

  /** The text without what signs somebody in. */
  public static String hidden(String text) {
    String headless = HEADER.matcher(text).replaceAll("$1" + HIDDEN + '"');
    return headless.contains("eyJ") ? TOKEN.matcher(headless).replaceAll(HIDDEN) : headless;
  }
}
