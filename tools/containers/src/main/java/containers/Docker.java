package containers;

/** Whether there is a Docker to start anything with. */
final class Docker {
  private Docker() {}

  /**
   * @param firstCall asks Docker something
   * @throws ContainerFailure when nobody answers
   */
  static void mustAnswer(Emulator emulator, Runnable firstCall) {
    try {
      firstCall.run();
    } catch (IllegalStateException e) {
      // What Testcontainers throws when none of its ways leads to a Docker.
      throw ContainerFailure.noDocker(emulator, e);
    }
  }
}
