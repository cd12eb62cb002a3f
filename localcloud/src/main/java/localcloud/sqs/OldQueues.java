package localcloud.sqs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import localcloud.disk.DiskFailure;
import localcloud.disk.KeptFileException;
import localcloud.disk.KeptLines;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.sql.DB;
import org.elasticmq.persistence.sql.MessageRepository;
import org.elasticmq.persistence.sql.QueueRepository;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import scala.jdk.javaapi.CollectionConverters;
import scalikejdbc.ConnectionPool;

/** The database in which earlier versions kept queues. */
final class OldQueues {
  private OldQueues() {}

  /**
   * Copies it, if there is one, and keeps it beside the copy.
   *
   * @throws KeptFileException if it cannot be read
   */
  static void bringOver(Path directory, Path journal) {
    Path database = directory.resolve("sqs.mv.db");
    if (Files.notExists(database)) {
      return;
    }
    if (Files.notExists(journal)) {
      KeptLines.at(journal).replace(lines(directory, database));
    }
    try {
      Files.move(database, directory.resolve("sqs.mv.db.before"));
    } catch (IOException e) {
      throw DiskFailure.of(database, e);
    }
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
      throw new KeptFileException(
          String.format(
              Locale.ROOT,
              "The queues of an earlier version, in %s, cannot be read: %s. Nothing has been"
                  + " changed. Put back a copy of the file, or move it away to start without"
                  + " messages.",
              database,
              e.getMessage()),
          e);
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
