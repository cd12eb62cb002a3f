package localcloud.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptLinesTest {
  private static final long SEED = Long.getLong("seed", 20_261_129L);

  @TempDir Path temp;

  /** A process may die, and a disk may be full, in the middle of any byte. */
  @Test
  void a_line_that_was_torn_at_any_byte_is_cut_off_and_nothing_else() throws IOException {
    Path file = temp.resolve("whole");
    KeptLines whole = KeptLines.at(file);
    whole.add(List.of(line(1), line(2)));
    long kept = Files.size(file);
    whole.add(List.of(Json.object().put("n", 3).put("text", "Grüße, \"Welt\"\n")));
    byte[] all = Files.readAllBytes(file);
    for (int length = (int) kept; length < all.length - 1; length++) {
      Path torn = temp.resolve("torn-" + length);
      Files.write(torn, java.util.Arrays.copyOf(all, length));

      KeptLines journal = KeptLines.at(torn);

      assertThat(journal.read()).as("cut at %d", length).containsExactly(line(1), line(2));
      journal.add(List.of(line(4)));
      assertThat(KeptLines.at(torn).read()).containsExactly(line(1), line(2), line(4));
    }
  }

  /** What was accepted is a few levels deeper in the file. */
  @Test
  void a_line_that_holds_the_deepest_input_is_read_again() {
    JsonNode deepest = Json.read("[".repeat(Json.DEEPEST) + "]".repeat(Json.DEEPEST));
    Path file = temp.resolve("under-way.journal");
    KeptLines.at(file).add(List.of(Json.object().set("work", Json.object().set("event", deepest))));

    assertThat(KeptLines.at(file).read()).hasSize(1);
  }

  @Test
  void a_damaged_line_before_the_last_is_named_and_nothing_is_changed() throws IOException {
    Path file = temp.resolve("archive.jsonl");
    String damaged = line(1) + "\n{\"n\": 2\n" + line(3) + "\n";
    Files.writeString(file, damaged);

    assertThatThrownBy(() -> KeptLines.at(file).read())
        .isInstanceOf(KeptFileException.class)
        .hasMessageContaining("Line 2 of " + file)
        .hasMessageContaining("Remove that line");
    assertThat(file).hasContent(damaged);
  }

  @Test
  void a_line_without_its_end_that_somebody_wrote_by_hand_is_not_lost() throws IOException {
    Path file = temp.resolve("archive.jsonl");
    Files.writeString(file, line(1) + "\n" + line(2));

    KeptLines journal = KeptLines.at(file);

    assertThat(journal.read()).containsExactly(line(1), line(2));
    journal.add(List.of(line(3)));
    assertThat(KeptLines.at(file).read()).containsExactly(line(1), line(2), line(3));
  }

  /** A disk that takes a random number of bytes and is then full, until somebody makes room. */
  @Test
  void what_a_full_disk_has_accepted_is_there_and_what_it_has_refused_is_not() {
    Random random = new Random(SEED);
    for (int history = 0; history < 300; history++) {
      Path file = temp.resolve("journal-" + history);
      int[] room = {random.nextInt(200)};
      KeptLines journal = KeptLines.at(file, (to, at, content) -> write(to, at, content, room));
      journal.read();
      List<JsonNode> accepted = new ArrayList<>();
      for (int n = 0; n < 20; n++) {
        try {
          journal.add(List.of(line(n), line(-n)));
          accepted.addAll(List.of(line(n), line(-n)));
        } catch (AwsException full) {
          assertThat(full.status()).isEqualTo(500);
          assertThat(full.code()).isEqualTo("InternalFailure");
          assertThat(full).hasMessageContaining("No space left on device. Make room");
          room[0] = random.nextInt(200);
        }
        if (random.nextInt(5) == 0) {
          journal = KeptLines.at(file, (to, at, content) -> write(to, at, content, room));
          assertThat(journal.read()).as("-Dseed=%d", SEED).isEqualTo(accepted);
        }
      }
      assertThat(KeptLines.at(file).read()).as("-Dseed=%d", SEED).isEqualTo(accepted);
    }
  }

  private static void write(Path file, long at, byte[] content, int[] room) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(at);
      open.seek(at);
      open.write(content, 0, Math.min(content.length, room[0]));
    }
    room[0] -= content.length;
    if (room[0] < 0) {
      throw new IOException("No space left on device");
    }
  }

  private static JsonNode line(int n) {
    return Json.object().put("n", n);
  }
}
