package course.bench;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Synthesizes the whole shop in this process, whose CDK stays warm. The process's working directory
 * must be laid out like {@code modules/05-system}, and its environment must set {@code CDK_OUTDIR}.
 */
final class Synthesis {
  private static final String APP = "shop.system.ShopApp";

  private final Path modules;
  private final Path cdkOut;

  Synthesis(Path modules, Path cdkOut) {
    this.modules = modules;
    this.cdkOut = cdkOut;
  }

  /** Files that stand in for the functions' code, by module. */
  Map<String, Path> zips() throws IOException {
    Map<String, Path> zips = new LinkedHashMap<>();
    for (String module : ShopModule.ALL) {
      if (ShopModule.hasFunctions(module)) {
        Path zip = modules.resolve(module).resolve("target/functions.zip");
        Files.createDirectories(zip.getParent());
        Files.writeString(zip, "The code of " + module);
        zips.put(module, zip);
      }
    }
    return zips;
  }

  /** Assets stay: a CDK that is kept warm does not copy the same one twice. */
  private void forget() throws IOException {
    if (Files.exists(cdkOut)) {
      try (Stream<Path> files = Files.list(cdkOut)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  Path run(ClassLoader loader) throws Exception {
    forget();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Method main = Class.forName(APP, true, loader).getMethod("main", String[].class);
      main.invoke(null, (Object) new String[0]);
      return cdkOut;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
