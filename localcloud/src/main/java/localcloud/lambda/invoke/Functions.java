package localcloud.lambda.invoke;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;
import localcloud.lambda.code.ClassArchive;
import localcloud.lambda.code.ClassArchives;
import localcloud.lambda.code.CodeCache;
import localcloud.lambda.code.TempFiles;
import localcloud.lambda.function.FunctionNames;
import localcloud.lambda.function.FunctionSettings;
import localcloud.lambda.function.LambdaDependencies;
import localcloud.lambda.runtimeapi.Invocation;
import localcloud.lambda.runtimeapi.Outcome;
import localcloud.lambda.runtimeapi.RuntimeApi;
import localcloud.lambda.worker.PlatformLines;
import localcloud.lambda.worker.Worker;
import localcloud.lambda.worker.WorkerPool;
import localcloud.lambda.worker.WorkerProcess;

/** All functions by name, with the workers they run in. */
public final class Functions implements AutoCloseable {
  /** AWS allows a thousand; this suits a laptop. */
  private static final int DEFAULT_CONCURRENCY = 4;

  private final LambdaDependencies surroundings;
  private final RuntimeApi runtimeApi;
  private final CodeCache code;
  private final ClassArchives archives;
  private final WorkerProcess processes;
  private final Path workers;
  private final AtomicInteger started = new AtomicInteger();
  private final Map<String, RunningFunction> functions = new ConcurrentSkipListMap<>();
  private volatile boolean closed;

  public Functions(LambdaDependencies surroundings, RuntimeApi runtimeApi) {
    this.surroundings = surroundings;
    this.runtimeApi = runtimeApi;
    this.code = new CodeCache(surroundings.temp().resolve("code"));
    this.archives =
        new ClassArchives(surroundings.classArchives(), surroundings.temp().resolve("classes"));
    this.processes = new WorkerProcess(surroundings);
    this.workers = surroundings.temp().resolve("workers");
  }

  /** Starts a worker for each function that has none, so its first invocation does not wait. */
  public void warm() {
    functions.values().forEach(function -> function.pool().warm());
  }

  /** How many workers each function has, by its name. */
  public Map<String, Integer> workers() {
    Map<String, Integer> workers = new TreeMap<>();
    functions.forEach((name, function) -> workers.put(name, function.pool().size()));
    return workers;
  }

  /** The name of the function with this identity. */
  public Optional<String> nameOf(Caller caller) {
    // A function's session has its name.
    String session = caller.arn().substring(caller.arn().lastIndexOf('/') + 1);
    return Optional.ofNullable(functions.get(session))
        .map(RunningFunction::settings)
        .filter(settings -> settings.session().equals(caller))
        .map(FunctionSettings::name);
  }

  /** Kills the processes in which the function is working now. */
  public void crash(String name) {
    get(name).pool().crash();
  }

  public RunningFunction get(String nameOrArn) {
    if (closed) {
      throw closing();
    }
    String name = FunctionNames.plain(nameOrArn);
    RunningFunction function = functions.get(name);
    if (function == null) {
      throw new AwsException(
          404, "ResourceNotFoundException", "Function not found: " + FunctionNames.arn(name));
    }
    return function;
  }

  public boolean has(String name) {
    return functions.containsKey(name);
  }

  /**
   * Runs the invocation in a worker of the function's current version.
   *
   * @throws AwsException 404 for an unknown function, 429 if it is throttled, 500 if the cloud
   *     closes before it has finished, which must not count as a retry
   */
  Outcome run(String name, Invocation invocation) {
    while (true) {
      RunningFunction function = get(name);
      WorkerPool pool = function.pool();
      if (pool.enter()) {
        try {
          Outcome outcome = pool.run(invocation);
          if (outcome.succeeded()) {
            function.archive().ifPresent(ClassArchive::answered);
          } else if (closed) {
            throw closing();
          }
          return outcome;
        } finally {
          pool.leave();
        }
      }
    }
  }

  private static AwsException closing() {
    return new AwsException(500, "ServiceException", "The local cloud is closing");
  }

  public Collection<RunningFunction> all() {
    return functions.values();
  }

  /** Adds or changes a function; new code or settings mean new workers. */
  public void put(FunctionSettings settings) {
    CodeCache.Code unpacked = code.take(settings.code());
    RunningFunction existing = functions.get(settings.name());
    boolean comparable = unpacked.checksum().isPresent();
    if (existing != null
        && comparable
        && existing.code().equals(unpacked)
        && existing.settings().equals(settings)) {
      code.giveBack(unpacked);
      return;
    }
    functions.put(settings.name(), running(settings, unpacked));
    if (existing != null) {
      existing.pool().retire();
    }
  }

  public void remove(String name) {
    RunningFunction function = functions.remove(name);
    if (function != null) {
      function.pool().retire();
    }
  }

  private RunningFunction running(FunctionSettings settings, CodeCache.Code unpacked) {
    Optional<ClassArchive> archive = archives.of(unpacked);
    Supplier<Worker> spawn = () -> spawn(settings, unpacked, archive);
    Runnable ended = () -> code.giveBack(unpacked);
    Integer reserved = settings.reservedConcurrency();
    WorkerPool pool =
        reserved == null
            ? WorkerPool.patient(spawn, surroundings.clock(), DEFAULT_CONCURRENCY, ended)
            : WorkerPool.reserved(spawn, surroundings.clock(), reserved, ended);
    return new RunningFunction(settings, unpacked, archive, pool);
  }

  private Worker spawn(
      FunctionSettings function, CodeCache.Code unpacked, Optional<ClassArchive> archive) {
    String id = "w" + started.incrementAndGet();
    String today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC).toString();
    String stream =
        today.replace('-', '/') + "/[$LATEST]" + UUID.randomUUID().toString().replace("-", "");
    Path home = TempFiles.create(workers.resolve(id));
    PlatformLines lines =
        new PlatformLines(
            function,
            surroundings.clock()::instant,
            line ->
                surroundings.logs().line(function.session(), function.logGroup(), stream, line));
    processes.problem(function, unpacked).ifPresent(lines.log());
    List<String> sharing = archive.map(shared -> shared.options(id)).orElse(List.of());
    String secret = RuntimeApi.newId();
    Process process = processes.start(function, unpacked, sharing, secret, stream, home);
    surroundings.processes().add(process);
    Worker worker = new Worker(function, process, home, lines, () -> runtimeApi.remove(secret));
    runtimeApi.add(secret, worker);
    return worker;
  }

  @Override
  public void close() {
    closed = true;
    // Each waits until its processes are gone.
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      functions.values().forEach(function -> threads.execute(function.pool()::kill));
    }
    functions.clear();
    archives.close();
  }
}
