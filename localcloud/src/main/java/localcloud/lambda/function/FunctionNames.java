package localcloud.lambda.function;

import localcloud.gateway.Caller;

/**
 * A caller may name a function by its name, its ARN or part of its ARN, each with or without a
 * qualifier.
 */
public final class FunctionNames {
  private static final String ARN_PREFIX =
      "arn:aws:lambda:us-east-1:" + Caller.ACCOUNT + ":function:";

  private FunctionNames() {}

  public static String arn(String name) {
    return ARN_PREFIX + name;
  }

  /**
   * The plain name in {@code name[:qualifier]}, {@code account:function:name[…]} or a whole ARN.
   */
  public static String plain(String nameOrArn) {
    int marker = nameOrArn.indexOf(":function:");
    String tail = marker < 0 ? nameOrArn : nameOrArn.substring(marker + ":function:".length());
    int qualifier = tail.indexOf(':');
    return qualifier < 0 ? tail : tail.substring(0, qualifier);
  }

  /** The qualifier in the same; empty if there is none. */
  public static String qualifier(String nameOrArn) {
    String plain = plain(nameOrArn);
    int end = nameOrArn.lastIndexOf(plain) + plain.length();
    return end < nameOrArn.length() ? nameOrArn.substring(end + 1) : "";
  }
}
