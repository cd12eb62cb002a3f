package course.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes or methods in this process. */
final class UnitRun implements TestExecutionListener {
  private @Nullable Verdict failure;
  private int tests;

  /** What failed, or nothing if all are green. */
  static Optional<Verdict> run(List<String> wanted, ClassLoader loader) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      UnitRun run = new UnitRun();
      LauncherFactory.create().execute(request(wanted, loader), run);
      return run.verdict(wanted);
    } catch (ClassNotFoundException e) {
      return Optional.of(Verdict.broken(e));
    } finally {
      thread.setContextClassLoader(before);
      forgetHandlers();
    }
  }

  /** A function's class may have set up logging by a class that is about to be unloaded. */
  private static void forgetHandlers() {
    try {
      LogManager.getLogManager().readConfiguration();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LauncherDiscoveryRequest request(List<String> wanted, ClassLoader loader)
      throws ClassNotFoundException {
    var builder =
        LauncherDiscoveryRequestBuilder.request()
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false");
    for (String name : wanted) {
      builder.selectors(selector(name, loader));
    }
    return builder.build();
  }

  private static DiscoverySelector selector(String name, ClassLoader loader)
      throws ClassNotFoundException {
    String[] parts = name.split("#");
    Class<?> type = Class.forName(parts[0], false, loader);
    if (parts.length == 1) {
      return selectClass(type);
    }
    for (var method : type.getDeclaredMethods()) {
      if (method.getName().equals(parts[1])) {
        return selectMethod(type, method);
      }
    }
    throw new ClassNotFoundException("There is no test " + name);
  }

  private Optional<Verdict> verdict(List<String> wanted) {
    if (failure == null && tests == 0) {
      return Optional.of(Verdict.broken(new IllegalStateException("No test is called " + wanted)));
    }
    return Optional.ofNullable(failure);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      tests++;
    }
    result.getThrowable().filter(error -> failure == null).ifPresent(error -> tell(test, error));
  }

  private void tell(TestIdentifier test, Throwable error) {
    failure = FailureText.verdict("Test: " + name(test), sentence(test), error);
  }

  private static String name(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .map(method -> simple(method.getClassName()) + "." + method.getMethodName())
        .orElseGet(test::getDisplayName);
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /** A test's name is a sentence in snake_case. */
  private static String sentence(TestIdentifier test) {
    String words =
        test.getSource()
            .filter(MethodSource.class::isInstance)
            .map(source -> ((MethodSource) source).getMethodName())
            .orElseGet(test::getDisplayName)
            .replace('_', ' ');
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
