package containers;

import io.floci.testcontainers.FlociContainer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** An emulator of AWS that Testcontainers has a module for. */
public enum Emulator {
  /** By default the last image that starts without a token. */
  LOCALSTACK("localstack/localstack", "4.14.0", LocalStackContainer::new),
  FLOCI("floci/floci", "1.7.0", FlociContainer::new);

  /** The port inside the container, of both. */
  static final int PORT = 4566;

  private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";

  private final String repository;
  private final String tag;
  private final Function<DockerImageName, GenericContainer<?>> module;

  Emulator(String repository, String tag, Function<DockerImageName, GenericContainer<?>> module) {
    this.repository = repository;
    this.tag = tag;
    this.module = module;
  }

  /** What {@code -Dtarget} and {@code --on} call it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The image to start: the property {@code localstack.image}, else the variable {@code
   * LOCALSTACK_IMAGE}, else the default; likewise {@code floci.image}.
   */
  String image(Properties properties, Map<String, String> environment) {
    return Stream.of(
            properties.getProperty(this + ".image"),
            environment.get(name() + "_IMAGE"),
            repository + ":" + tag)
        .filter(Objects::nonNull)
        .filter(image -> !image.isBlank())
        .findFirst()
        .orElseThrow();
  }

  /** A container that is not started yet; any image may stand in for the emulator's own. */
  GenericContainer<?> container(String image, Map<String, String> environment) {
    GenericContainer<?> container =
        module.apply(DockerImageName.parse(image).asCompatibleSubstituteFor(repository));
    passedOn(environment).forEach(container::addEnv);
    return container;
  }

  /** What of this machine's environment the container gets to know. */
  Map<String, String> passedOn(Map<String, String> environment) {
    String token = environment.getOrDefault(TOKEN, "");
    return this == LOCALSTACK && !token.isBlank() ? Map.of(TOKEN, token) : Map.of();
  }
}
