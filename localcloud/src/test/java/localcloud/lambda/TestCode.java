package localcloud.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.joda.time.DateTime;

/** A function's zip as the modules build it: jars in lib with the test classes beside them. */
public final class TestCode {
  private TestCode() {}

  public static Path zip(Path file, Class<?>... handlers) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      addJar(zip, SQSEvent.class);
      addJar(zip, DateTime.class);
      for (Class<?> handler : handlers) {
        String name = handler.getName().replace('.', '/') + ".class";
        add(zip, name, TestCloud.home(handler).resolve(name));
      }
    }
    return file;
  }

  private static void addJar(ZipOutputStream zip, Class<?> ofThis) throws IOException {
    Path jar = TestCloud.home(ofThis);
    add(zip, "lib/" + jar.getFileName(), jar);
  }

  private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
  }

  /** Adds a text file to a zip. */
  public static void append(Path zip, String name, String text) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(zip)) {
      Files.writeString(files.getPath(name), text);
    }
  }
}
