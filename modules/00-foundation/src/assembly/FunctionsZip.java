import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes a zip of functions small and quick to start (docs/decisions/0005). Its jars are stored, not
 * compressed: the zip around them then compresses better, and a start has nothing to inflate. Of
 * aws-crt's native libraries it keeps the one for Lambda's machines, as a file in {@code lib},
 * where a JVM looks for it (Lambda guide, "Defined runtime environment variables":
 * LD_LIBRARY_PATH).
 *
 * <p>Arguments: the zip as Maven resolved it, the zip to write, aws-crt's folder for the machine,
 * and this file. A zip that was made of exactly the same is not made again.
 */
final class FunctionsZip {
  private static final String NATIVE = "(linux|osx|windows)/.*aws-crt-jni\\..*";
  private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final String machine;
  private int found;

  private FunctionsZip(ZipOutputStream zip, String machine) {
    this.zip = zip;
    this.machine = machine;
  }

  public static void main(String[] args) throws IOException {
    var resolved = Path.of(args[0]);
    var packed = Path.of(args[1]);
    var machine = args[2];
    var madeOf = Path.of(args[1] + ".made-of");
    var inputs = machine + " " + digest(resolved) + " " + digest(Path.of(args[3]));
    if (Files.exists(madeOf) && Files.readString(madeOf).equals(inputs + " " + digest(packed))) {
      return;
    }
    Files.deleteIfExists(madeOf);
    try (var from = new ZipInputStream(Files.newInputStream(resolved));
        var zip = new ZipOutputStream(Files.newOutputStream(packed))) {
      new FunctionsZip(zip, machine).packAll(from);
    }
    Files.writeString(madeOf, inputs + " " + digest(packed));
  }

  /**
   * SHA-256 of 45 MB takes half a second in a JVM that has just started; nobody forges a zip here.
   */
  private static String digest(Path file) throws IOException {
    var content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    var one = new CRC32();
    var other = new CRC32C();
    one.update(content);
    other.update(content);
    return content.length + "-" + one.getValue() + "-" + other.getValue();
  }

  private void packAll(ZipInputStream resolved) throws IOException {
    pack(resolved);
    if (found != 1) {
      throw new IOException(
          "aws-crt has "
              + found
              + " libraries for "
              + machine
              + ": mend function.machine in pom.xml");
    }
  }

  private void pack(ZipInputStream resolved) throws IOException {
    for (var entry = resolved.getNextEntry(); entry != null; entry = resolved.getNextEntry()) {
      var content = resolved.readAllBytes();
      add(entry.getName(), entry.getName().endsWith(".jar") ? stored(content) : content);
    }
  }

  private byte[] stored(byte[] jar) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(jar));
        var out = new ZipOutputStream(bytes)) {
      out.setMethod(ZipOutputStream.STORED);
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var content = in.readAllBytes();
        if (!entry.getName().matches(NATIVE)) {
          out.putNextEntry(entry(entry.getName(), content));
          out.write(content);
        } else if (entry.getName().startsWith(machine + "/")) {
          add("lib/" + Path.of(entry.getName()).getFileName(), content);
          found++;
        }
      }
    }
    return bytes.toByteArray();
  }

  private void add(String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(ALWAYS);
    zip.putNextEntry(entry);
    zip.write(content);
  }

  private static ZipEntry entry(String name, byte[] content) {
    var crc = new CRC32();
    crc.update(content);
    var entry = new ZipEntry(name);
    entry.setTimeLocal(ALWAYS);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    return entry;
  }
}
