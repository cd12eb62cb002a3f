package bench;

import java.nio.file.Path;

/** What a function's process runs. */
@FunctionalInterface
interface Program {

  /**
   * The command, with no more of the machine's environment than is needed to find programs.
   *
   * @param home the process's own folder, for its temporary files
   */
  ProcessBuilder in(Path home);
}
