package containers;

import java.util.Objects;

/** An emulator does not start here: says why, and what helps. */
public final class ContainerFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  private ContainerFailure(String message, String remedy, Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  static ContainerFailure noDocker(Emulator emulator, Throwable cause) {
    return new ContainerFailure(
        "%s runs in a container, and no Docker answers here.".formatted(emulator),
        "Start Docker (try: docker info), or name its socket by DOCKER_HOST. Without Docker the"
            + " shop runs on the local cloud: ./course up, mvn verify.",
        cause);
  }

  static ContainerFailure notStarted(Emulator emulator, String image, Throwable cause) {
    return new ContainerFailure(
        "%s does not start from the image %s: %s".formatted(emulator, image, root(cause)),
        "See whether it starts by hand: docker run --rm %s. Another image: %s_IMAGE (./course up), -D%s.image (mvn verify)."
            .formatted(image, emulator.name(), emulator),
        cause);
  }

  public String remedy() {
    return remedy;
  }

  private static String root(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return Objects.requireNonNullElse(root.getMessage(), root.toString());
  }
}
