package localcloud.sqs;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import localcloud.disk.KeptFileException;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.CreateQueueMetadata;
import scalikejdbc.ConnectionPool;

/**
 * Queues and messages in a database in a file, for the next start. A change has reached the file
 * when its method returns. ElasticMQ's own actor for its tables forgets all queues if the database
 * fails once, and confirms everything from then on.
 */
final class KeptQueues implements AutoCloseable {
  private final String url;
  private final QueueTables tables;
  private final Set<QueueEvent.MessageRemoved> moves = new HashSet<>();

  private KeptQueues(String url) {
    this.url = url;
    connect();
    this.tables = new QueueTables(url);
  }

  /**
   * @throws KeptFileException if the database cannot be opened
   */
  static KeptQueues in(Path directory) {
    Path database = directory.toAbsolutePath().resolve("sqs");
    try {
      // By default, the database answers up to half a second before it writes.
      return new KeptQueues("jdbc:h2:file:" + database + ";WRITE_DELAY=0");
    } catch (Exception e) {
      ConnectionPool.closeAll();
      throw new KeptFileException(
          String.format(
              Locale.ROOT,
              "The queues' database %s.mv.db cannot be opened: %s. Nothing has been changed. Make"
                  + " room if the disk is full, put back a copy of the file, or move it away to"
                  + " start without messages.",
              database,
              Unkept.reason(e)),
          e);
    }
  }

  /** ElasticMQ opens the pool only once per JVM, but closing a local cloud has closed it. */
  private void connect() {
    var settings = ConnectionPool.singleton$default$4();
    ConnectionPool.singleton(
        url, "", "", settings, ConnectionPool.singleton$default$5(url, "", "", settings));
  }

  synchronized List<CreateQueueMetadata> queues() {
    return tables.queues();
  }

  synchronized scala.collection.immutable.List<InternalMessage> messages(String queue) {
    return tables.messages(queue);
  }

  synchronized void note(QueueEvent event) {
    if (event instanceof QueueEvent.MessageAdded added) {
      finish(new QueueEvent.MessageRemoved(added.queueName(), added.message().id()));
    }
    twice(event);
  }

  /** The database closes itself when the disk is full; then it must be opened again. */
  private void twice(QueueEvent event) {
    try {
      tables.apply(event);
    } catch (Exception e) {
      ConnectionPool.closeAll();
      connect();
      if (event instanceof QueueEvent.MessageAdded added) {
        // The first try may have added it before it failed.
        tables.remove(added.queueName(), added.message().id());
      }
      tables.apply(event);
    }
  }

  /**
   * Has a message removed a little later: the engine moves a message to another queue by removing
   * it here and adding it there, in no certain order, and it must never be in neither.
   */
  synchronized void moved(QueueEvent.MessageRemoved from) {
    moves.add(from);
  }

  /** Removes a message that has been moved, unless it is back. */
  synchronized void finish(QueueEvent.MessageRemoved move) {
    if (moves.remove(move)) {
      twice(move);
    }
  }

  /** Removes all messages of a queue. */
  synchronized void purge(String queue) {
    tables.purge(queue);
  }

  @Override
  public synchronized void close() {
    try {
      List.copyOf(moves).forEach(this::finish);
    } finally {
      ConnectionPool.closeAll();
    }
  }
}
