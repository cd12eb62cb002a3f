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
 * @param accessReport the file that tells at the end what each function was allowed and what it
 *     used
 */
public record Options(
    int port, Optional<Path> data, Path repositoryRoot, boolean warm, Optional<Path> accessReport) {
  public static final int USUAL_PORT = 4566;

  public Options(int port, Optional<Path> data, Path repositoryRoot, boolean warm) {
    this(port, data, repositoryRoot, warm, Optional.empty());
  }

  /**
   * A free port, in memory, warm functions, and the repository that the working directory lies in.
   */
  public static Options forTests() {
    return new Options(0, Optional.empty(), RepositoryRoot.find(), true);
  }

  public Options withData(Path directory) {
    return new Options(port, Optional.of(directory), repositoryRoot, warm, accessReport);
  }

  public Options withPort(int other) {
    return new Options(other, data, repositoryRoot, warm, accessReport);
  }

  public Options withAccessReport(Path file) {
    return new Options(port, data, repositoryRoot, warm, Optional.of(file));
  }

  /** A file (or folder) of the data directory, if there is one. */
  Optional<Path> file(String name) {
    return data.map(directory -> directory.resolve(name));
  }
}
