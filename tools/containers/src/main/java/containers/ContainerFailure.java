package containers;

import java.util.Locale;
import java.util.Objects;

/** An emulator does not start here; the message says why and what to do. */
public final class ContainerFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  private ContainerFailure(String message, String remedy, Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  static ContainerFailure noDocker(Emulator emulator, Throwable cause) {
    return new ContainerFailure(
        String.format(
            Locale.ROOT, "%s runs in a container, but Docker does not answer here.", emulator),
        "Start Docker (try: docker info), or set DOCKER_HOST to its socket. Without Docker, the"
            + " shop runs on the local cloud: ./course up, mvn verify.",
        cause);
  }

  static ContainerFailure notStarted(Emulator emulator, String image, Throwable cause) {
    return new ContainerFailure(
        String.format(
            Locale.ROOT, "%s does not start from the image %s: %s", emulator, image, root(cause)),
        String.format(
            Locale.ROOT,
            "Check whether it starts by hand: docker run --rm %s. To use another image, set"
                + " %s_IMAGE (./course up) or -D%s.image (mvn verify).",
            image,
            emulator.name(),
            emulator),
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
