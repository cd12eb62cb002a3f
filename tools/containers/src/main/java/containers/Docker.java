package containers;

/** Checks that Docker is available. */
final class Docker {
  private Docker() {}

  /**
   * @param firstCall a first call to Docker
   * @throws ContainerFailure if Docker does not answer
   */
  static void mustAnswer(Emulator emulator, Runnable firstCall) {
    try {
      firstCall.run();
    } catch (IllegalStateException e) {
      // Testcontainers throws this when it cannot find Docker in any way.
      throw ContainerFailure.noDocker(emulator, e);
    }
  }
}
