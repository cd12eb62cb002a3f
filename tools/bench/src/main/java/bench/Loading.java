package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How a function's JVM loads its classes; a training run prepares what that needs. */
enum Loading {
  /** With the flags of the managed runtime only. */
  FROM_JARS("from jars") {
    @Override
    List<String> training(Path home) {
      return List.of();
    }

    @Override
    void make(UnpackedFunction code, Path home) {
      // There is nothing to make.
    }

    @Override
    List<String> options(Path home) {
      return List.of();
    }
  },

  /** As the local cloud starts functions: with an archive of what the libraries load. */
  CLASS_ARCHIVE("class archive") {
    @Override
    List<String> training(Path home) {
      return List.of("-XX:DumpLoadedClassList=" + home.resolve("classes.list"));
    }

    @Override
    void make(UnpackedFunction code, Path home) throws IOException, InterruptedException {
      Path merged = home.resolve("names.list");
      try (Stream<String> lines = Files.lines(home.resolve("classes.list"))) {
        Files.write(
            merged,
            lines
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.startsWith("@") ? line : line.split(" id: ", 2)[0])
                .toList());
      }
      List<String> dump =
          List.of(
              "-Xmx512m",
              "-Xshare:dump",
              "-Xlog:disable",
              "-XX:SharedClassListFile=" + merged,
              "-XX:SharedArchiveFile=" + home.resolve("classes.jsa"),
              "-cp",
              code.libraryPath());
      if (BenchJvm.with(dump).inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException("No archive of classes was made");
      }
    }

    @Override
    List<String> options(Path home) {
      return List.of(
          "-XX:SharedArchiveFile=" + home.resolve("classes.jsa"), "-Xlog:cds*=off,aot*=off");
    }
  },

  /**
   * The JDK's own cache (JEP 483, 514, 515), of everything that a training run loaded and learned.
   */
  AOT_CACHE("AOT cache") {
    @Override
    List<String> training(Path home) {
      return List.of("-XX:AOTCacheOutput=" + home.resolve("cache.aot"));
    }

    @Override
    void make(UnpackedFunction code, Path home) {
      // The training run itself writes it at exit.
    }

    @Override
    List<String> options(Path home) {
      return List.of("-XX:AOTCache=" + home.resolve("cache.aot"), "-XX:AOTMode=on");
    }
  };

  private static final int TRAINING_CALLS = 20;

  private final String title;

  Loading(String title) {
    this.title = title;
  }

  /** The JVM's options in the training run; without any, there is no such run. */
  abstract List<String> training(Path home);

  /** Turns the output of the training run into what later starts use. */
  abstract void make(UnpackedFunction code, Path home) throws IOException, InterruptedException;

  /** The JVM's options in the measured starts. */
  abstract List<String> options(Path home);

  /** Trains, if necessary, and prepares what the measured starts use. */
  void prepare(MeasuredFunction function, UnpackedFunction code, Table table, Path home) {
    List<String> training = training(home);
    try {
      if (!training.isEmpty()) {
        try (FunctionRun run =
            new FunctionRun(function, new FunctionProgram(code, training), table)) {
          for (int call = 0; call < TRAINING_CALLS; call++) {
            run.call();
          }
          run.end();
        }
      }
      make(code, home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return title;
  }
}
