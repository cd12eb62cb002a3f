package localcloud.gateway;

import java.util.regex.Pattern;

/**
 * A text of a caller's own as hops, logs and errors repeat it: without what signs somebody in. They
 * stay readable by everybody on the machine, and a token in them would be as good as a password
 * until it expires.
 */
public final class SafeText {
  private static final String HIDDEN = "[token]";

  /**
   * A JWT, or whatever else begins like one: base64 of an opening brace and a quotation mark. A
   * word before it does not protect it.
   */
  private static final Pattern TOKEN =
      Pattern.compile("eyJ[A-Za-z0-9_-]{5,}(?:\\.[A-Za-z0-9_-]*){1,4}");

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

  private SafeText() {}

  /** The text without tokens, also without those whose characters are escaped. */
  public static String of(String text) {
    String headless =
        text.indexOf('"') < 0 ? text : HEADER.matcher(text).replaceAll("$1" + HIDDEN + '"');
    String plain = Unescaped.replaced(headless, TOKEN, HIDDEN);
    return plain.contains("eyJ") ? TOKEN.matcher(plain).replaceAll(HIDDEN) : plain;
  }
}
