package course.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shop that is up, as its run file describes it.
 *
 * @param processStart when the operating system started process {@code pid}, ISO-8601;
 *     distinguishes it from a later process with the same number
 * @param startedAt when {@code ./course up} began, ISO-8601
 * @param ready false while it starts
 * @param apis base URLs by API: product, basket, ordering
 * @param tables generated table names by API
 * @param queues queue URLs by their output's name, without {@code Url}
 * @param work the workspace whose shop it is; null for the reference's
 */
public record Run(
    long pid,
    String processStart,
    String startedAt,
    boolean ready,
    String endpoint,
    Map<String, String> apis,
    Map<String, String> tables,
    Map<String, String> queues,
    List<String> functions,
    @Nullable String work) {

  // The system's clock may be set while a process runs, and Linux derives the start from it.
  private static final Duration SAME = Duration.ofSeconds(5);

  /** A shop that this process is beginning to start. */
  public static Run starting(int port) {
    ProcessHandle self = ProcessHandle.current();
    return new Run(
        self.pid(),
        self.info().startInstant().orElse(Instant.EPOCH).toString(),
        Instant.now().toString(),
        false,
        "http://127.0.0.1:" + port,
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        null);
  }

  /** The same with another address of the AWS endpoint. */
  public Run at(String address) {
    return new Run(
        pid, processStart, startedAt, ready, address, apis, tables, queues, functions, work);
  }

  /**
   * The same with the shop of a workspace.
   *
   * @param workspace null for the reference's
   */
  public Run with(@Nullable Path workspace) {
    String folder = workspace == null ? null : workspace.toString();
    return new Run(
        pid, processStart, startedAt, ready, endpoint, apis, tables, queues, functions, folder);
  }

  public Run ready(
      Map<String, String> apis,
      Map<String, String> tables,
      Map<String, String> queues,
      List<String> functions) {
    return new Run(
        pid, processStart, startedAt, true, endpoint, apis, tables, queues, functions, work);
  }

  /** The process, if it still is the one that wrote the run file. */
  public Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
  }

  private boolean isSame(ProcessHandle process) {
    Instant start = process.info().startInstant().orElse(Instant.EPOCH);
    return Duration.between(Instant.parse(processStart), start).abs().compareTo(SAME) < 0;
  }
}
