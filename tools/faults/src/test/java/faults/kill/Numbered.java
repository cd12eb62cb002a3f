package faults.kill;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** A load whose calls each leave a thing with the call's number. */
abstract class Numbered implements Load {
  private final AtomicInteger last = new AtomicInteger();
  private final Set<Integer> accepted = new ConcurrentSkipListSet<>();
  private final Set<Integer> seen = new ConcurrentSkipListSet<>();

  abstract void call(MortalCloud cloud, int number);

  /** The numbers of things that are there now; a later look may see others. */
  abstract List<Integer> look(MortalCloud cloud);

  @Override
  public String name() {
    return getClass().getSimpleName();
  }

  @Override
  public void call(MortalCloud cloud) {
    int number = last.incrementAndGet();
    call(cloud, number);
    accepted.add(number);
  }

  @Override
  public List<String> missing(MortalCloud cloud) {
    seen.addAll(look(cloud));
    return accepted.stream()
        .filter(number -> !seen.contains(number))
        .map(number -> name() + " " + number)
        .toList();
  }

  @Override
  public List<String> invented() {
    return seen.stream()
        .filter(number -> number < 1 || number > last.get())
        .map(number -> name() + " " + number)
        .toList();
  }

  @Override
  public int accepted() {
    return accepted.size();
  }
}
