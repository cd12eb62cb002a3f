package localcloud.eventbridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import localcloud.disk.DiskFailure;

/**
 * The files of archives. Names that differ only in case are different archives, but the same file
 * on macOS and Windows: so a file's name has a plus sign before each letter that is a capital in
 * the archive's name, which itself cannot have one.
 */
record ArchiveFiles(Path dir) {
  private static final String SUFFIX = ".jsonl";

  /** Names that mean devices on Windows, whatever follows a dot. */
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  /** The file, brought over if an earlier version has named it after the archive. */
  Path of(String archive) {
    Path file = dir.resolve(escaped(archive) + SUFFIX);
    String before = archive + SUFFIX;
    if (!file.getFileName().toString().equals(before) && Files.notExists(file) && has(before)) {
      try {
        Files.move(dir.resolve(before), file);
      } catch (IOException e) {
        throw DiskFailure.of(file, e);
      }
    }
    return file;
  }

  static String escaped(String archive) {
    StringBuilder escaped = new StringBuilder();
    for (char letter : archive.toCharArray()) {
      if (letter >= 'A' && letter <= 'Z') {
        escaped.append('+').append(Character.toLowerCase(letter));
      } else if (letter >= 'a' && letter <= 'z'
          || letter >= '0' && letter <= '9'
          || "._-".indexOf(letter) >= 0) {
        escaped.append(letter);
      } else {
        escaped.append(String.format(Locale.ROOT, "=%04x", (int) letter));
      }
    }
    String device = archive.split("\\.", 2)[0];
    return DEVICES.contains(device) || device.matches("(com|lpt)\\d")
        ? escaped.insert(device.length(), '+').toString()
        : escaped.toString();
  }

  /** Whether there is a file whose name has exactly these letters. */
  private boolean has(String name) {
    if (Files.notExists(dir)) {
      return false;
    }
    try (Stream<Path> files = Files.list(dir)) {
      return files.anyMatch(file -> file.getFileName().toString().equals(name));
    } catch (IOException e) {
      throw DiskFailure.of(dir, e);
    }
  }
}
