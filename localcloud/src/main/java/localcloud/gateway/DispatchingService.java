package localcloud.gateway;

import java.util.Set;

/** A service that looks up each operation in a table. */
public interface DispatchingService extends Service {
  OperationTable table();

  @Override
  default Set<String> operations() {
    return table().names();
  }

  @Override
  default Reply answer(Call call) {
    return table().answer(call);
  }
}
