package localcloud.template;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import localcloud.gateway.Caller;

/** The ARN of a stack; always the same for a given name. */
public final class StackId {
  private StackId() {}

  public static String of(String stack) {
    UUID id = UUID.nameUUIDFromBytes(stack.getBytes(StandardCharsets.UTF_8));
    return "arn:aws:cloudformation:"
        + PseudoParameters.REGION
        + ":"
        + Caller.ACCOUNT
        + ":stack/"
        + stack
        + "/"
        + id;
  }

  /** The name in an ARN; any other text is taken as the name itself. */
  public static String nameIn(String nameOrArn) {
    return nameOrArn.startsWith("arn:") ? nameOrArn.split("/")[1] : nameOrArn;
  }
}
