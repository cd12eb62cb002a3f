package localcloud.gateway;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Remembers the calls it gets and answers them with a function. */
public final class FakeService implements Service {
  private final String name;
  private final Function<Call, Reply> answer;
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  public FakeService(String name, Function<Call, Reply> answer) {
    this.name = name;
    this.answer = answer;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<String> operations() {
    return Set.of();
  }

  @Override
  public Reply answer(Call call) {
    calls.add(call);
    return answer.apply(call);
  }

  public Call lastCall() {
    return calls.getLast();
  }

  public List<Call> calls() {
    return calls;
  }
}
