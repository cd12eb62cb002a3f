package course.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What a Lambda function of a module runs: a folder with {@code lib/*.jar}. The libraries are links
 * to those of the reference's {@code functions.zip}; only the module's own jar is new.
 */
final class FunctionCode {
  private final Path root;
  private final Path folder;
  private final Classes classes;

  FunctionCode(Path root, Path folder, Classes classes) {
    this.root = root;
    this.folder = folder;
    this.classes = classes;
  }

  /** The folder with a module's code as currently compiled. */
  Path of(String module) throws IOException {
    Path code = folder.resolve(module + "-" + classes.digest(module));
    if (!Files.exists(code)) {
      Path half = folder.resolve(module + "-half");
      Folders.empty(half.resolve("lib"));
      for (Path library : libraries(module)) {
        link(half.resolve("lib").resolve(library.getFileName()), library);
      }
      jar(half.resolve("lib").resolve(ShopModule.artifact(module) + ".jar"), module);
      Files.move(half, code);
    }
    return code;
  }

  /**
   * The file that stands in for the code while the CDK synthesizes; its content names the module.
   */
  Path zip(String module) {
    return root.resolve("modules").resolve(module).resolve("target/functions.zip");
  }

  private List<Path> libraries(String module) throws IOException {
    Path libraries = folder.resolve("libraries-" + module);
    if (!Files.exists(libraries)) {
      Path half = folder.resolve("libraries-half");
      Folders.empty(half);
      try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(zip(module)))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          Path name = Path.of(entry.getName()).getFileName();
          if (name.toString().endsWith(".jar")
              && !name.toString().equals(ShopModule.artifact(module) + ".jar")) {
            Files.copy(zip, half.resolve(name));
          }
        }
      }
      Files.move(half, libraries);
    }
    try (Stream<Path> files = Files.list(libraries)) {
      return files.sorted().toList();
    }
  }

  private static void link(Path link, Path library) throws IOException {
    try {
      Files.createLink(link, library);
    } catch (UnsupportedOperationException e) {
      Files.copy(library, link);
    }
  }

  /**
   * Without the stacks, as in the build: a function needs no CDK. Stored, not compressed, for
   * speed.
   */
  private void jar(Path jar, String module) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (String part : List.of(ShopModule.FOUNDATION, module)) {
        Path from = classes.of(part);
        try (Stream<Path> paths = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
          for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
            String name = from.relativize(path).toString().replace('\\', '/');
            if (!name.contains("/stack/")) {
              add(zip, name, path);
            }
          }
        }
      }
    }
  }

  private static void add(ZipOutputStream zip, String name, Path path) throws IOException {
    byte[] bytes;
    try (InputStream content = Files.newInputStream(path)) {
      bytes = content.readAllBytes();
    }
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
  }
}
