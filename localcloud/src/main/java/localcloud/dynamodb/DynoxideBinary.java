package localcloud.dynamodb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import localcloud.engine.EngineException;

/** Finds the engine that npm installed for this machine. */
final class DynoxideBinary {

  private DynoxideBinary() {}

  /**
   * @param repositoryRoot the folder with {@code node_modules}
   */
  static Path find(Path repositoryRoot) {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean windows = os.startsWith("windows");
    String platform = platform(os, System.getProperty("os.arch"));
    Path binary =
        repositoryRoot
            .resolve("node_modules/@dynoxide")
            .resolve(platform)
            .resolve(windows ? "dynoxide.exe" : "dynoxide");
    if (!Files.isExecutable(binary)) {
      throw new EngineException(
          String.format(
              Locale.ROOT,
              "No DynamoDB engine for %s at %s. Run `npm ci` in %s.",
              platform,
              binary,
              repositoryRoot));
    }
    return binary;
  }

  /** npm's name for a platform; Windows on ARM runs the x64 program. */
  static String platform(String os, String arch) {
    boolean arm = arch.equals("aarch64") || arch.equals("arm64");
    if (os.startsWith("windows")) {
      return "win32-x64";
    }
    return (os.startsWith("mac") ? "darwin" : "linux") + (arm ? "-arm64" : "-x64");
  }
}
