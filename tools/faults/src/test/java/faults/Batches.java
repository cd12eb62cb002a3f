package faults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;

/** Records the size of each batch that a queue or stream has delivered to a function. */
final class Batches implements Checkpoint {
  private static final Caller EVENT_SOURCES = Caller.service("lambda.amazonaws.com");

  private final Map<String, List<Integer>> sizes = new ConcurrentHashMap<>();

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    if (call.operation().equals("Invoke") && call.caller().equals(EVENT_SOURCES)) {
      String nameOrArn = call.path().split("[/?]")[3];
      sizes
          .computeIfAbsent(
              nameOrArn.substring(nameOrArn.lastIndexOf(':') + 1),
              _ -> new CopyOnWriteArrayList<>())
          .add(call.input().path("Records").size());
    }
    return onwards.apply(call);
  }

  void forget() {
    sizes.clear();
  }

  /** The sizes since the last {@link #forget}, in order of arrival. */
  List<Integer> sizesAt(String function) {
    return sizes.getOrDefault(function, List.of());
  }
}
