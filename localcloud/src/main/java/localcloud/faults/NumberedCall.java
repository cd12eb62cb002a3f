package localcloud.faults;

/**
 * A call in a watched flow.
 *
 * @param occurrence which of the calls with this name, starting at 1
 */
public record NumberedCall(CallName name, int occurrence) {
  @Override
  public String toString() {
    return name + " no. " + occurrence;
  }
}
