package localcloud.template;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import localcloud.gateway.Caller;

/** The ARN of a stack, the same whenever a stack of that name stands. */
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

  /** The name in an ARN; any other text is a name already. */
  public static String nameIn(String nameOrArn) {
    return nameOrArn.startsWith("arn:") ? nameOrArn.split("/")[1] : nameOrArn;
  }
}
