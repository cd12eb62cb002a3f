package localcloud.sts;

import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/** GetCallerIdentity of the AWS Security Token Service API Reference. */
public final class Sts implements Service {

  @Override
  public String name() {
    return "sts";
  }

  @Override
  public Reply answer(Call call) {
    if (!call.operation().equals("GetCallerIdentity")) {
      throw new AwsException(
          501, "NotImplemented", "The local cloud's sts has no " + call.operation());
    }
    String arn = call.caller().arn();
    return Reply.json(
        200,
        Json.object().put("Arn", arn).put("UserId", userId(arn)).put("Account", Caller.ACCOUNT));
  }

  /** The root's user id is the account; a session's is its role's id and its own name. */
  private static String userId(String arn) {
    String[] parts = arn.split("/");
    return parts.length == 3 ? "AROA" + parts[1] + ":" + parts[2] : Caller.ACCOUNT;
  }
}
