package localcloud;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to run a local cloud.
 *
 * @param address to listen on: the loopback address, except in a container, where nothing outside
 *     could reach it
 * @param port of the AWS endpoint; 0 picks a free one
 * @param data where tables, messages and deployed stacks are kept for the next start; without it,
 *     they stay in memory
 * @param repositoryRoot the folder with {@code node_modules}, where npm installs DynamoDB's engine
 * @param warm whether a deployment starts a worker for each function before its first invocation
 * @param accessReport the file that records, at the end, what each function was allowed to do and
 *     what it did
 * @param classArchives where class archives of the functions are kept for later clouds; without
 *     them, functions start more slowly
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
   * A free port, in memory, warm functions, and the repository that contains the working directory.
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

  /** Beside the class archives, as it is for later clouds as well. */
  Optional<Path> spareKeys() {
    return classArchives.map(folder -> folder.resolveSibling("keys.json"));
  }

  /** A file or folder in the data directory; empty if the cloud has none. */
  Optional<Path> file(String name) {
    return data.map(directory -> directory.resolve(name));
  }
}
