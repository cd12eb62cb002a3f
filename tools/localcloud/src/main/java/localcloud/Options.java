package localcloud;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to run a local cloud.
 *
 * @param port of the AWS endpoint on 127.0.0.1; 0 takes a free one
 * @param data where tables, messages and deployed stacks are kept for the next start; in memory
 *     without one
 * @param repositoryRoot the folder with {@code node_modules}, in which npm installs DynamoDB's
 *     engine
 * @param warm whether a deployment starts one worker for each function ahead of its first
 *     invocation
 */
public record Options(int port, Optional<Path> data, Path repositoryRoot, boolean warm) {
  public static final int USUAL_PORT = 4566;

  /**
   * A free port, in memory, warm functions, and the repository that the working directory lies in.
   */
  public static Options forTests() {
    return new Options(0, Optional.empty(), RepositoryRoot.find(), true);
  }

  public Options withData(Path directory) {
    return new Options(port, Optional.of(directory), repositoryRoot, warm);
  }

  public Options withPort(int other) {
    return new Options(other, data, repositoryRoot, warm);
  }

  /** A file (or folder) of the data directory, if there is one. */
  Optional<Path> file(String name) {
    return data.map(directory -> directory.resolve(name));
  }
}
