package localcloud.sts;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/** GetCallerIdentity of the AWS Security Token Service API Reference, in the Query protocol. */
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
    String xml =
        """
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <GetCallerIdentityResult>
            <Arn>%s</Arn>
            <UserId>%s</UserId>
            <Account>%s</Account>
          </GetCallerIdentityResult>
          <ResponseMetadata><RequestId>00000000-0000-0000-0000-000000000000</RequestId></ResponseMetadata>
        </GetCallerIdentityResponse>
        """
            .formatted(arn, userId(arn), Caller.ACCOUNT);
    return new Reply(200, Map.of("content-type", "text/xml"), xml.getBytes(StandardCharsets.UTF_8));
  }

  /** The root's user id is the account; a session's is its role's id and its own name. */
  private static String userId(String arn) {
    String[] parts = arn.split("/");
    return parts.length == 3 ? "AROA" + parts[1] + ":" + parts[2] : Caller.ACCOUNT;
  }
}
