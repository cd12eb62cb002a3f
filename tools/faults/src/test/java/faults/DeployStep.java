package faults;

/** One deployment on the way from version 1 of the checkout event to version 2, or back. */
enum DeployStep {
  READ_BOTH("ordering reads 1 and 2"),
  READ_1("ordering goes back to 1"),
  SEND_2("basket sends 2"),
  SEND_1("basket goes back to 1");

  private final String words;

  DeployStep(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
