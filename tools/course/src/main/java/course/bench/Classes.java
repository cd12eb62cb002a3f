package course.bench;

import course.carve.Code;
import java.io.IOException;
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

/** Compiled modules, each compiled again only when its sources or its foundation have changed. */
final class Classes {
  private final Path root;
  private final Compiler compiler;
  private final List<Path> libraries;
  private final Path folder;
  private final Map<String, String> compiled = new HashMap<>();

  Classes(Path root, Compiler compiler, List<Path> libraries, Path folder) {
    this.root = root;
    this.compiler = compiler;
    this.libraries = libraries;
    this.folder = folder;
  }

  /** Compiles these modules, which include all that each of them needs. */
  void bring(Collection<String> modules, Code code) throws CompileError, IOException {
    String below = "";
    List<Path> classPath = new ArrayList<>(libraries);
    for (String module : modules) {
      Map<String, String> sources = code.module(module);
      String wanted = hash(below + sources);
      if (!wanted.equals(compiled.get(module))) {
        compiled.remove(module);
        compiler.compile(sources, classPath, of(module));
        Folders.copyResources(root.resolve("modules/" + module + "/target/classes"), of(module));
        compiled.put(module, wanted);
      }
      classPath.add(of(module));
      below += module.equals(Module.FOUNDATION) ? wanted : "";
    }
  }

  /** Where a module's classes are. */
  Path of(String module) {
    return folder.resolve(module);
  }

  /** The same while neither the module's sources nor the foundation's change. */
  String digest(String module) {
    return compiled.getOrDefault(module, "");
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
