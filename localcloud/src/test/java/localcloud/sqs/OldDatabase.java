package localcloud.sqs;

import java.nio.file.Path;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.sql.DB;
import org.elasticmq.persistence.sql.MessageRepository;
import org.elasticmq.persistence.sql.QueueRepository;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import scalikejdbc.ConnectionPool;

/** Queues as earlier versions kept them. */
final class OldDatabase {
  private OldDatabase() {}

  static void write(Path directory, KeptQueues queues) {
    String url = "jdbc:h2:file:" + directory.resolve("sqs");
    var settings = ConnectionPool.singleton$default$4();
    ConnectionPool.singleton(
        url, "", "", settings, ConnectionPool.singleton$default$5(url, "", "", settings));
    DB database = new DB(new SqlQueuePersistenceConfig(true, "org.h2.Driver", url, "", "", false));
    for (CreateQueueMetadata queue : queues.queues()) {
      new QueueRepository(database).add(queue);
      MessageRepository messages = new MessageRepository(queue.name(), database);
      for (InternalMessage message : queues.messages(queue.name())) {
        messages.add(message);
      }
    }
    ConnectionPool.closeAll();
  }
}
