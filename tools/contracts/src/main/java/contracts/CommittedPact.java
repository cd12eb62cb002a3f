package contracts;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Compares the pact that a consumer's test has written with the committed one. Name it before
 * Pact's own extension, so that it runs after that one has written.
 */
public abstract class CommittedPact implements AfterAllCallback {
  private final String name;

  /**
   * @param name the file's name, {@code consumer-provider.json}
   */
  protected CommittedPact(String name) {
    this.name = name;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (context.getExecutionException().isEmpty()) {
      Pinned.at("pacts/" + name)
          .holds(Contracts.read(Path.of(System.getProperty("pact.rootDir"), name)));
    }
  }
}
