package localcloud;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to run a local cloud.
 *
 * @param address to listen on: the loopback address, and another one only in a container, where
 *     nobody outside could reach that
 * @param port of the AWS endpoint; 0 takes a free one
 * @param data where tables, messages and deployed stacks are kept for the next start; in memory
 *     without one
 * @param repositoryRoot the folder with {@code node_modules}, in which npm installs DynamoDB's
 *     engine
 * @param warm whether a deployment starts one worker for each function ahead of its first
 *     invocation
 * @param accessReport the file that tells at the end what each function was allowed and what it
 *     used
 * @param classArchives where archives of the functions' classes are kept for later clouds;
 *     functions start more slowly without
 */
public record Options(
    InetAddress address,
    int port,
    Optional<Path> data,
    Path repositoryRoot,
    boolean warm,
    Optional<Path> accessReport,
    Optional<Path> classArchives) {
  public static final int USUAL_PORT = 4566;

  public Options(int port, Optional<Path> data, Path repositoryRoot, boolean warm) {
    this(
        InetAddress.getLoopbackAddress(),
        port,
        data,
        repositoryRoot,
        warm,
        Optional.empty(),
        Optional.of(repositoryRoot.resolve(".localcloud/classes")));
  }

  /**
   * A free port, in memory, warm functions, and the repository that the working directory lies in.
   */
  public static Options forTests() {
    return new Options(0, Optional.empty(), RepositoryRoot.find(), true);
  }

  public Options withData(Path directory) {
    return new Options(
        address, port, Optional.of(directory), repositoryRoot, warm, accessReport, classArchives);
  }

  public Options withPort(int other) {
    return new Options(address, other, data, repositoryRoot, warm, accessReport, classArchives);
  }

  public Options withAccessReport(Path file) {
    return new Options(address, port, data, repositoryRoot, warm, Optional.of(file), classArchives);
  }

  public Options withAddress(InetAddress other) {
    return new Options(other, port, data, repositoryRoot, warm, accessReport, classArchives);
  }

  public Options withoutClassArchives() {
    return new Options(address, port, data, repositoryRoot, warm, accessReport, Optional.empty());
  }

  /** A file (or folder) of the data directory, if there is one. */
  Optional<Path> file(String name) {
    return data.map(directory -> directory.resolve(name));
  }
}
