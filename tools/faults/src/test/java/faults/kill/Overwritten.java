package faults.kill;

import java.util.List;

/**
 * One thing that every call writes again, whole: afterwards, it has the last value that was
 * accepted, or a later one.
 */
abstract class Overwritten implements Load {
  private int last;
  private int accepted;
  private int seen;

  abstract void write(MortalCloud cloud, int number);

  /** The number that was written; fails if the thing is a mixture. */
  abstract int read(MortalCloud cloud);

  @Override
  public String name() {
    return getClass().getSimpleName();
  }

  @Override
  public void call(MortalCloud cloud) {
    last++;
    write(cloud, last);
    accepted = last;
  }

  @Override
  public List<String> missing(MortalCloud cloud) {
    seen = accepted == 0 ? 0 : read(cloud);
    return seen < accepted ? List.of(name() + " " + accepted + ", but " + seen) : List.of();
  }

  @Override
  public List<String> invented() {
    return seen > last ? List.of(name() + " " + seen) : List.of();
  }

  @Override
  public int accepted() {
    return accepted;
  }
}
