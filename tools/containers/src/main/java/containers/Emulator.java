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

/** An AWS emulator for which Testcontainers has a module. */
public enum Emulator {
  /** The default is the last image that starts without a token. */
  LOCALSTACK("localstack/localstack", "4.14.0", LocalStackContainer::new),
  FLOCI("floci/floci", "1.7.0", FlociContainer::new);

  /** The port inside either container. */
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

  /** Its name for {@code -Dtarget} and {@code --on}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The image to start: the property {@code localstack.image}, or else the variable {@code
   * LOCALSTACK_IMAGE}, or else the default; the same goes for {@code floci.image}.
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

  /** A container that has not been started; any image may replace the emulator's own. */
  GenericContainer<?> container(String image, Map<String, String> environment) {
    GenericContainer<?> container =
        module.apply(DockerImageName.parse(image).asCompatibleSubstituteFor(repository));
    passedOn(environment).forEach(container::addEnv);
    return container;
  }

  /** The variables of this machine's environment that the container gets. */
  Map<String, String> passedOn(Map<String, String> environment) {
    String token = environment.getOrDefault(TOKEN, "");
    return this == LOCALSTACK && !token.isBlank() ? Map.of(TOKEN, token) : Map.of();
  }
}
