package localcloud.sqs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.sql.DB;
import org.elasticmq.persistence.sql.MessageRepository;
import org.elasticmq.persistence.sql.QueueRepository;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import scala.collection.immutable.Nil$;
import scala.jdk.javaapi.CollectionConverters;

/** ElasticMQ's own tables, one for the queues and one for the messages of each. */
final class QueueTables {
  private final DB database;
  private final QueueRepository queues;
  private final Map<String, MessageRepository> messages = new HashMap<>();

  QueueTables(String url) {
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

  /** Dead-letter queues come before the queues that need them. */
  List<CreateQueueMetadata> queues() {
    return CollectionConverters.asJava(
        CreateQueueMetadata.mergePersistedAndBaseQueues(queues.findAll(), none()));
  }

  @SuppressWarnings("unchecked") // an empty list is a list of anything
  private static scala.collection.immutable.List<CreateQueueMetadata> none() {
    return (scala.collection.immutable.List<CreateQueueMetadata>) (Object) Nil$.MODULE$;
  }

  scala.collection.immutable.List<InternalMessage> messages(String queue) {
    return open(queue).findAll();
  }

  void apply(QueueEvent event) {
    switch (event) {
      case QueueEvent.QueueCreated created -> put(CreateQueueMetadata.from(created.queue()));
      case QueueEvent.QueueMetadataUpdated updated ->
          queues.update(CreateQueueMetadata.from(updated.queue()));
      case QueueEvent.QueueDeleted deleted -> {
        queues.remove(deleted.queueName());
        drop(deleted.queueName());
      }
      case QueueEvent.MessageAdded added -> {
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

  private void put(CreateQueueMetadata queue) {
    if (queues.update(queue) == 0) {
      queues.add(queue);
    }
    open(queue.name());
  }

  void remove(String queue, String message) {
    MessageRepository repository = messages.get(queue);
    if (repository != null) {
      repository.remove(message);
    }
  }

  /** Removes all messages of a queue. */
  void purge(String queue) {
    if (messages.containsKey(queue)) {
      drop(queue);
      open(queue);
    }
  }

  private void drop(String queue) {
    open(queue).drop();
    messages.remove(queue);
  }

  private MessageRepository open(String queue) {
    return messages.computeIfAbsent(queue, name -> new MessageRepository(name, database));
  }
}
