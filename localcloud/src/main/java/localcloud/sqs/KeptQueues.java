package localcloud.sqs;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import localcloud.disk.KeptFileException;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.sql.DB;
import org.elasticmq.persistence.sql.MessageRepository;
import org.elasticmq.persistence.sql.QueueRepository;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import scala.collection.immutable.Nil$;
import scala.jdk.javaapi.CollectionConverters;
import scalikejdbc.ConnectionPool;

/**
 * Queues and messages in a database in a file, for the next start, in ElasticMQ's own tables. A
 * change has reached the file when its method returns. ElasticMQ's own actor for them forgets all
 * queues if the database fails once, and confirms everything from then on.
 */
final class KeptQueues implements AutoCloseable {
  private final String url;
  private final DB database;
  private final QueueRepository queues;
  private final Map<String, MessageRepository> messages = new HashMap<>();
  private final Set<QueueEvent.MessageRemoved> moves = new HashSet<>();

  private KeptQueues(String url) {
    this.url = url;
    connect();
    this.database =
        new DB(new SqlQueuePersistenceConfig(true, "org.h2.Driver", url, "", "", false));
    this.queues = new QueueRepository(database);
    for (CreateQueueMetadata queue : queues()) {
      open(queue.name());
    }
    List.copyOf(messages.keySet()).forEach(this::finishMovesTo);
  }

  /** A process that was killed during a move has left the message in both queues. */
  private void finishMovesTo(String queue) {
    for (InternalMessage message : CollectionConverters.asJava(messages(queue))) {
      String from = message.deadLetterSourceQueueName().getOrElse(() -> queue);
      if (!from.equals(queue)) {
        remove(from, message.id());
      }
    }
  }

  static KeptQueues in(Path directory) {
    // By default, the database answers up to half a second before it writes.
    Path database = directory.toAbsolutePath().resolve("sqs");
    try {
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

  /** Dead-letter queues come before the queues that need them. */
  synchronized List<CreateQueueMetadata> queues() {
    return CollectionConverters.asJava(
        CreateQueueMetadata.mergePersistedAndBaseQueues(queues.findAll(), none()));
  }

  @SuppressWarnings("unchecked") // an empty list is a list of anything
  private static scala.collection.immutable.List<CreateQueueMetadata> none() {
    return (scala.collection.immutable.List<CreateQueueMetadata>) (Object) Nil$.MODULE$;
  }

  synchronized scala.collection.immutable.List<InternalMessage> messages(String queue) {
    return open(queue).findAll();
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
      note(move);
    }
  }

  /** Tries twice, as a database closes itself when the disk is full. */
  synchronized void note(QueueEvent event) {
    try {
      apply(event);
    } catch (Exception e) {
      ConnectionPool.closeAll();
      connect();
      forget(event);
      apply(event);
    }
  }

  private void apply(QueueEvent event) {
    switch (event) {
      case QueueEvent.QueueCreated created -> {
        CreateQueueMetadata queue = CreateQueueMetadata.from(created.queue());
        if (queues.update(queue) == 0) {
          queues.add(queue);
        }
        open(queue.name());
      }
      case QueueEvent.QueueMetadataUpdated updated ->
          queues.update(CreateQueueMetadata.from(updated.queue()));
      case QueueEvent.QueueDeleted deleted -> {
        queues.remove(deleted.queueName());
        open(deleted.queueName()).drop();
        messages.remove(deleted.queueName());
      }
      case QueueEvent.MessageAdded added -> {
        finish(new QueueEvent.MessageRemoved(added.queueName(), added.message().id()));
        MessageRepository queue = messages.get(added.queueName());
        if (queue != null) {
          queue.add(added.message());
        }
      }
      case QueueEvent.MessageUpdated updated -> {
        MessageRepository queue = messages.get(updated.queueName());
        if (queue != null) {
          queue.update(updated.message());
        }
      }
      case QueueEvent.MessageRemoved removed -> remove(removed.queueName(), removed.messageId());
      default -> {}
    }
  }

  /** The first try may have added the message before it failed. */
  private void forget(QueueEvent event) {
    if (event instanceof QueueEvent.MessageAdded added) {
      remove(added.queueName(), added.message().id());
    }
  }

  private void remove(String queue, String message) {
    MessageRepository repository = messages.get(queue);
    if (repository != null) {
      repository.remove(message);
    }
  }

  /** Removes all messages of a queue. */
  synchronized void purge(String queue) {
    if (messages.containsKey(queue)) {
      open(queue).drop();
      messages.remove(queue);
      open(queue);
    }
  }

  private MessageRepository open(String queue) {
    return messages.computeIfAbsent(queue, name -> new MessageRepository(name, database));
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
