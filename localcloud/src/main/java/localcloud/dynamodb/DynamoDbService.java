package localcloud.dynamodb;

import java.util.Set;
import java.util.function.Function;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/**
 * Passes the calls of one DynamoDB API on to the engine.
 *
 * @param operations those that the engine supports
 * @param answers answers a call of one of them
 */
record DynamoDbService(String name, Set<String> operations, Function<Call, Reply> answers)
    implements Service {

  @Override
  public Reply answer(Call call) {
    if (!operations.contains(call.operation())) {
      throw AwsException.unknownOperation(call);
    }
    TableInput.check(call);
    return answers.apply(call);
  }
}
