package containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** A running emulator. It authenticates nobody, so its port is published only to this machine. */
public final class CloudContainer implements AutoCloseable {
  /** Picks a free port. */
  public static final int ANY_PORT = 0;

  private static final String THIS_MACHINE = "localhost";

  private final Emulator emulator;
  private final GenericContainer<?> container;
  private final Published published;

  private CloudContainer(Emulator emulator, GenericContainer<?> container, URI endpoint) {
    this.emulator = emulator;
    this.container = container;
    this.published = new Published(endpoint);
  }

  /**
   * Starts the image that the settings name and waits until it is ready.
   *
   * @param port a port of this machine, or {@link #ANY_PORT}
   * @throws ContainerFailure if Docker is not available or the image does not start
   */
  public static CloudContainer start(Emulator emulator, int port) {
    Docker.mustAnswer(emulator, () -> DockerClientFactory.instance().client());
    String image = emulator.image(System.getProperties(), System.getenv());
    GenericContainer<?> container = emulator.container(image, System.getenv());
    // Floci's module publishes a hundred more ports for services that the shop does not use.
    container.setExposedPorts(List.of(Emulator.PORT));
    if (container.getHost().equals(THIS_MACHINE)) {
      // Docker itself might choose one that it has given to another port of the same
      // container.
      int chosen = port == ANY_PORT ? freePort() : port;
      container.setPortBindings(List.of("127.0.0.1:" + chosen + ":" + Emulator.PORT));
    }
    try {
      container.start();
    } catch (RuntimeException e) {
      // Testcontainers passes on whatever its own libraries throw.
      container.stop();
      throw ContainerFailure.notStarted(emulator, image, e);
    }
    return new CloudContainer(emulator, container, endpoint(container));
  }

  /** The AWS endpoint. It uses an IP address, so the SDKs put a bucket's name into the path. */
  public URI endpoint() {
    return published.endpoint();
  }

  /** The environment variables that a tool needs to reach this emulator, and no others. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL", endpoint().toString(),
        "AWS_ACCESS_KEY_ID", "test",
        "AWS_SECRET_ACCESS_KEY", "test",
        "AWS_REGION", "us-east-1",
        "AWS_EC2_METADATA_DISABLED", "true");
  }

  /**
   * The address at which this machine reaches the emulator's {@code uri}, for a client that sends
   * the host of {@code uri} in its Host header. Floci finds a REST API only by its path.
   */
  public URI reach(URI uri) {
    return emulator == Emulator.FLOCI ? published.byPath(uri) : published.byHost(uri);
  }

  /** The address at which any client on this machine reaches the emulator's {@code uri}. */
  public URI url(URI uri) {
    return published.byPath(uri);
  }

  /** Stops the container and removes it. */
  @Override
  public void close() {
    container.stop();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(ANY_PORT, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI endpoint(GenericContainer<?> container) {
    try {
      String address = InetAddress.getByName(container.getHost()).getHostAddress();
      return URI.create("http://" + address + ":" + container.getMappedPort(Emulator.PORT));
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }
}
