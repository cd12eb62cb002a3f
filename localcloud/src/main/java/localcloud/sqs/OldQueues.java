package localcloud.sqs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import localcloud.disk.DiskFailure;
import localcloud.disk.KeptFileException;
import localcloud.disk.KeptLines;
import localcloud.disk.WholeFile;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.sql.DB;
import org.elasticmq.persistence.sql.MessageRepository;
import org.elasticmq.persistence.sql.QueueRepository;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;
import scalikejdbc.ConnectionPool;

/** The database in which earlier versions kept queues. */
final class OldQueues {
  private OldQueues() {}

  /** How every file of that database's engine begins. */
  private static final byte[] HEADER = {'H', ':'};

  /** In place of the database: a version that does not know the journal would begin anew. */
  private static final String NOTE =
      """
      This folder belongs to a newer version of the local cloud, which keeps queues in
      queues.journal. Start it with that version, or choose another --data. To go back without the
      messages that were sent since, move queues.journal away and rename sqs.mv.db.before to
      sqs.mv.db, if it is there.
      """;

  /**
   * Copies it, if there is one, keeps it beside the copy, and leaves a note in its place.
   *
   * @throws KeptFileException if it cannot be read, or an earlier version has used the folder since
   */
  static void bringOver(Path directory, Path journal) {
    Path database = directory.resolve("sqs.mv.db");
    Path aside = directory.resolve("sqs.mv.db.before");
    if (isDatabase(database)) {
      if (Files.exists(journal) && Files.exists(aside)) {
        throw new KeptFileException(
            String.format(
                Locale.ROOT,
                "Both %s and %s have queues: an earlier version of the local cloud has used the"
                    + " folder. Nothing has been changed. Move away the one that you do not need,"
                    + " and start again.",
                journal,
                database));
      }
      if (Files.notExists(journal)) {
        KeptLines.at(journal).replace(lines(directory, database));
      }
      move(database, aside);
    } else if (Files.exists(database) && Files.notExists(journal) && !isNote(database)) {
      throw unreadable(database, "it is not a database", null);
    }
    if (Files.notExists(database)) {
      WholeFile.write(database, NOTE.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean isDatabase(Path file) {
    return Arrays.equals(beginning(file, HEADER.length), HEADER);
  }

  private static boolean isNote(Path file) {
    byte[] note = NOTE.getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(beginning(file, note.length), note);
  }

  private static byte[] beginning(Path file, int length) {
    if (Files.notExists(file)) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(length);
    } catch (IOException e) {
      throw unreadable(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static void move(Path from, Path to) {
    Path free = to;
    for (int i = 2; Files.exists(free); i++) {
      free = to.resolveSibling(to.getFileName() + "-" + i);
    }
    try {
      Files.move(from, free);
    } catch (IOException e) {
      throw DiskFailure.of(from, e);
    }
  }

  private static KeptFileException unreadable(
      Path database, String why, @Nullable Exception cause) {
    return new KeptFileException(
        String.format(
            Locale.ROOT,
            "The queues of an earlier version, in %s, cannot be read: %s. Nothing has been changed."
                + " Put back a copy of the file, or move it away to start without messages.",
            database,
            why),
        cause);
  }

  private static List<ObjectNode> lines(Path directory, Path database) {
    String url = "jdbc:h2:file:" + directory.toAbsolutePath().resolve("sqs");
    try {
      // ElasticMQ opens the pool only once per JVM.
      var settings = ConnectionPool.singleton$default$4();
      ConnectionPool.singleton(
          url, "", "", settings, ConnectionPool.singleton$default$5(url, "", "", settings));
      return read(new DB(new SqlQueuePersistenceConfig(true, "org.h2.Driver", url, "", "", false)));
    } catch (Exception e) {
      throw unreadable(database, String.valueOf(e.getMessage()), e);
    } finally {
      ConnectionPool.closeAll();
    }
  }

  private static List<ObjectNode> read(DB database) {
    List<ObjectNode> lines = new ArrayList<>();
    for (CreateQueueMetadata queue :
        CollectionConverters.asJava(new QueueRepository(database).findAll())) {
      lines.add(QueueLines.of(queue));
      for (InternalMessage message :
          CollectionConverters.asJava(new MessageRepository(queue.name(), database).findAll())) {
        lines.add(QueueLines.of(queue.name(), message));
      }
    }
    return lines;
  }
}
