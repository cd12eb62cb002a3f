package localcloud.cognito;

import java.time.Clock;
import localcloud.gateway.DispatchingService;
import localcloud.gateway.OperationTable;

/** The operations of the Amazon Cognito user pools API Reference. */
final class CognitoService implements DispatchingService {
  private final OperationTable operations = new OperationTable();

  CognitoService(UserPools pools, Clock clock) {
    FailedAttempts passwords = new FailedAttempts(clock);
    new SignUpCalls(pools, new FailedAttempts(clock), clock).addTo(operations);
    new AuthCalls(pools, new SignIns(pools, passwords, clock)).addTo(operations);
    new OwnCalls(pools, new SignedIn(pools, clock), passwords, clock).addTo(operations);
    new AdminCalls(pools, clock).addTo(operations);
    new Lists(pools).addTo(operations);
  }

  @Override
  public String name() {
    return "cognito-idp";
  }

  @Override
  public OperationTable table() {
    return operations;
  }
}
