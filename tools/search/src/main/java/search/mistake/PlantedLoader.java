package search.mistake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads a shop with a mistake in it, and the search that drives it, beside all others in one JVM.
 * The libraries, first of all the SDK, are everyone's: a JVM of its own for each mistake spent most
 * of its time on compiling them anew.
 */
final class PlantedLoader extends URLClassLoader {
  /** What a mistake may be in, and what drives it. */
  private static final List<String> OWN = List.of("shop.", "erasure.", "search.");

  static {
    registerAsParallelCapable();
  }

  /**
   * @param patched the folder of the patched classes
   * @param classPath what they replace, and all else
   */
  PlantedLoader(Path patched, String classPath) {
    super(urls(patched, classPath), PlantedLoader.class.getClassLoader());
  }

  private static URL[] urls(Path patched, String classPath) {
    return Stream.concat(
            Stream.of(patched), Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of))
        .map(PlantedLoader::url)
        .toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** Classes of the shop, of the erasure and of the search are its own. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (OWN.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
