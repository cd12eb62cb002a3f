package course.bench;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import localcloud.LocalCloud;
import localcloud.Options;

/**
 * A warm cloud for the features in one folder, with the scenarios' steps in a class loader of their
 * own: they remember the cloud that they ran against.
 */
public final class WarmCloud implements AutoCloseable {
  /** The package of what a warm cloud adds to the steps of the suites. */
  static final String OWN_STEPS = "course.warm";

  private static Optional<WarmCloud> current = Optional.empty();

  private static final List<String> STEPS =
      List.of("tools/acceptance/target/acceptance.jar", "tools/course/target/course.jar");

  private static final String SIGN_IN = "acceptance.neighbours.signin";
  private static final String BUS = "acceptance.neighbours.bus";

  private final String name;
  private final LocalCloud cloud;
  private final ClassLoader steps;
  private boolean used;

  private WarmCloud(String name, Path root) {
    this.name = name;
    this.cloud = LocalCloud.start(new Options(0, Optional.empty(), root, false));
    // As on AWS: what is not read consistently may be old.
    cloud.faults().staleReads(true);
    URL[] urls = STEPS.stream().map(root::resolve).map(WarmCloud::url).toArray(URL[]::new);
    this.steps = new StepsLoader(urls, WarmCloud.class.getClassLoader());
  }

  /**
   * Starts one. Functions start when they are called: most scenarios need only one of several.
   *
   * @param features the folder in {@code features/}
   */
  public static WarmCloud start(String features, Path root) {
    return new WarmCloud(features, root);
  }

  /** The cloud whose scenarios are running; scenarios run one after the other. */
  public static WarmCloud current() {
    return current.orElseThrow();
  }

  void enter() {
    current = Optional.of(this);
    used = true;
  }

  /** Whether anything has been deployed here. */
  boolean isUsed() {
    return used;
  }

  List<String> glue() {
    return glue(name);
  }

  public LocalCloud cloud() {
    return cloud;
  }

  /** The stacks of an assembly that are deployed here; an empty list means all. */
  public List<String> stacks() {
    return name.equals("system") ? List.of() : List.of(ShopModule.stack(name));
  }

  ClassLoader steps() {
    return steps;
  }

  /** The packages of the scenarios' steps, as in the module's own acceptance suite. */
  static List<String> glue(String name) {
    return switch (name) {
      case "01-product" -> List.of("acceptance.steps", SIGN_IN);
      case "02-basket" -> List.of("acceptance.steps", SIGN_IN, BUS, "acceptance.neighbours.basket");
      case "03-ordering" ->
          List.of("acceptance.steps", SIGN_IN, BUS, "acceptance.neighbours.ordering");
      case "06-receipts" -> List.of("acceptance.steps", SIGN_IN, "acceptance.neighbours.receipts");
      default -> List.of("acceptance.steps");
    };
  }

  @Override
  public void close() {
    cloud.close();
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalArgumentException(path.toString(), e);
    }
  }

  /** Loads the scenarios' steps and their target itself and everything else from its parent. */
  private static final class StepsLoader extends URLClassLoader {
    StepsLoader(URL[] urls, ClassLoader parent) {
      super(urls, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (name.startsWith("acceptance.") || name.startsWith(OWN_STEPS + ".")) {
          Class<?> loaded = findLoadedClass(name);
          return loaded == null ? findClass(name) : loaded;
        }
        return super.loadClass(name, resolve);
      }
    }
  }
}
