package containers;

import java.util.Locale;
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
        String.format(Locale.ROOT, "%s runs in a container, and no Docker answers here.", emulator),
        "Start Docker (try: docker info), or name its socket by DOCKER_HOST. Without Docker the"
            + " shop runs on the local cloud: ./course up, mvn verify.",
        cause);
  }

  static ContainerFailure notStarted(Emulator emulator, String image, Throwable cause) {
    return new ContainerFailure(
        String.format(
            Locale.ROOT, "%s does not start from the image %s: %s", emulator, image, root(cause)),
        String.format(
            Locale.ROOT,
            "See whether it starts by hand: docker run --rm %s. Another image: %s_IMAGE (./course"
                + " up), -D%s.image (mvn verify).",
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
