package course.bench;

import course.carve.Bodies;
import course.carve.Code;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compiled modules. If only method bodies have changed, only their files are compiled again. */
final class Classes {
  private final Path root;
  private final Compiler compiler;
  private final List<Path> libraries;
  private final Path folder;
  private final Map<String, Compiled> compiled = new HashMap<>();

  /**
   * @param shape the digest of what was last compiled as a whole; since then, only bodies changed
   * @param sources the module's own sources, by path
   * @param below the foundation's sources that it was compiled against
   */
  private record Compiled(
      String digest, String shape, Map<String, String> sources, Map<String, String> below) {

    Compiled of(String earlierShape) {
      return new Compiled(digest, earlierShape, sources, below);
    }
  }

  Classes(Path root, Compiler compiler, List<Path> libraries, Path folder) {
    this.root = root;
    this.compiler = compiler;
    this.libraries = libraries;
    this.folder = folder;
  }

  /** Compiles these modules, which must include all that each of them needs. */
  void bring(Collection<String> modules, Code code) throws CompileError, IOException {
    Map<String, String> below = Map.of();
    List<Path> classPath = new ArrayList<>(libraries);
    for (String module : modules) {
      Map<String, String> sources = Map.copyOf(code.module(module));
      String digest = hash(code.module(module).toString() + new TreeMap<>(below));
      if (!digest.equals(digest(module))) {
        bring(module, new Compiled(digest, digest, sources, below), classPath);
      }
      classPath.add(of(module));
      below = module.equals(ShopModule.FOUNDATION) ? sources : below;
    }
  }

  private void bring(String module, Compiled wanted, List<Path> classPath)
      throws CompileError, IOException {
    Compiled before = compiled.get(module);
    Optional<Map<String, String>> changed =
        Optional.ofNullable(before)
            .filter(earlier -> Bodies.changed(earlier.below(), wanted.below()).isPresent())
            .flatMap(earlier -> Bodies.changed(earlier.sources(), wanted.sources()));
    if (before != null && changed.isPresent()) {
      compiler.renew(changed.get(), classPath, of(module));
      compiled.put(module, wanted.of(before.shape()));
    } else {
      compiled.remove(module);
      compiler.compile(wanted.sources(), classPath, of(module));
      Folders.copyResources(root.resolve("modules/" + module + "/target/classes"), of(module));
      compiled.put(module, wanted);
    }
  }

  /** Where a module's classes are. */
  Path of(String module) {
    return folder.resolve(module);
  }

  /** A value that stays the same while neither the module's sources nor the foundation's change. */
  String digest(String module) {
    Compiled found = compiled.get(module);
    return found == null ? "" : found.digest();
  }

  /** A value that stays the same while only bodies change, so that callers need not be compiled. */
  String shape(String module) {
    Compiled found = compiled.get(module);
    return found == null ? "" : found.shape();
  }

  /** Loads the classes of modules, and of other folders. */
  URLClassLoader loader(List<String> modules, Path... others) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String module : modules) {
      urls.add(of(module).toUri().toURL());
    }
    for (Path other : others) {
      urls.add(other.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), Classes.class.getClassLoader());
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
