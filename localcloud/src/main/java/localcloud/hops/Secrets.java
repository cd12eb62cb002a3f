package localcloud.hops;

import localcloud.gateway.Call;
import localcloud.gateway.SafeText;

/** Keeps passwords and tokens out of what hops and logs show. */
public final class Secrets {
  private Secrets() {}

  /** Whether the texts of a call are about passwords and tokens and nothing else. */
  static boolean isSecret(Call call) {
    return call.service().equals("cognito-idp");
  }

  /** The text without what signs somebody in. */
  public static String hidden(String text) {
    return SafeText.of(text);
  }
}
