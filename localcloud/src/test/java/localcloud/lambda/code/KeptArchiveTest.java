package localcloud.lambda.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptArchiveTest {
  private static final int LENGTH = 10_000;

  @TempDir private Path temp;
  private Path folder;

  private KeptArchive archive(String name) {
    folder = temp.resolve("kept");
    return new KeptArchive(folder, name);
  }

  private Path kept(KeptArchive archive, int seed) throws IOException {
    byte[] content = new byte[LENGTH];
    new Random(seed).nextBytes(content);
    archive.keep(Files.write(temp.resolve("made"), content));
    return archive.find().orElseThrow();
  }

  @Test
  void an_archive_is_found_again_by_another_cloud() throws IOException {
    Path file = kept(archive("of-some-libraries"), 0);

    assertThat(archive("of-some-libraries").find()).contains(file);
    assertThat(archive("of-other-libraries").find()).isEmpty();
    assertThat(temp.resolve("made")).doesNotExist();
  }

  @RepeatedTest(50)
  void a_damaged_archive_is_removed_wherever_it_is_damaged(RepetitionInfo repetition)
      throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    Path file = kept(archive("of-some-libraries"), repetition.getCurrentRepetition());
    byte[] content = Files.readAllBytes(file);
    int place = random.nextInt(LENGTH);
    if (random.nextBoolean()) {
      content[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, content);
    } else {
      Files.write(file, Arrays.copyOf(content, place));
    }

    assertThat(archive("of-some-libraries").find()).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void a_file_that_another_cloud_is_still_writing_is_left_alone() throws IOException {
    Path half =
        Files.write(Files.createDirectories(temp.resolve("kept")).resolve("a-1234"), new byte[9]);

    assertThat(archive("a").find()).isEmpty();
    assertThat(half).exists();
  }

  @Test
  void the_most_recently_used_are_kept() throws IOException {
    KeptArchive oldest = archive("oldest");
    Path used = kept(oldest, 0);
    for (int age = 1; age <= 6; age++) {
      Path other = Files.createFile(folder.resolve("of-day-" + age + ".jsa"));
      Files.setLastModifiedTime(other, FileTime.from(Instant.now().minusSeconds(86_400 * age)));
    }
    Files.setLastModifiedTime(used, FileTime.from(Instant.now().minusSeconds(86_400 * 30)));
    oldest.find();

    Path added = kept(archive("new"), 1);

    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder(
            used.getFileName().toString(),
            added.getFileName().toString(),
            "of-day-1.jsa",
            "of-day-2.jsa");
  }
}
