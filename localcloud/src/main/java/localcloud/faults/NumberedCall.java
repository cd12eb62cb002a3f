package localcloud.faults;

/**
 * A call of a watched flow.
 *
 * @param occurrence which of the calls with this name, from 1 on
 */
public record NumberedCall(CallName name, int occurrence) {
  @Override
  public String toString() {
    return name + " no. " + occurrence;
  }
}
