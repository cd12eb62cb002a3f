package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import localcloud.disk.KeptLines;
import localcloud.gateway.AwsException;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Queues and messages in a journal, for the next start. A change is in the file when its method
 * returns; if the disk refuses it, it throws, and the change is written as soon as there is room.
 */
final class KeptQueues implements AutoCloseable {
  private static final int MANY = 1_000;

  private final KeptLines journal;
  private final Map<String, ObjectNode> queues = new LinkedHashMap<>();
  private final Map<String, Map<String, ObjectNode>> messages = new LinkedHashMap<>();
  private final Set<QueueEvent.MessageRemoved> moves = new HashSet<>();
  private final Deque<QueueEvent> owed = new ArrayDeque<>();
  private int lines;

  private KeptQueues(KeptLines journal) {
    this.journal = journal;
    journal.read(line -> apply(QueueLines.checked((ObjectNode) line)));
    finishMoves();
    if (lines > live()) {
      // What was deleted is not kept from one start to the next.
      shorten();
    }
  }

  static KeptQueues in(Path directory) {
    Path file = directory.resolve("queues.journal");
    OldQueues.bringOver(directory, file);
    return new KeptQueues(KeptLines.at(file));
  }

  private void apply(ObjectNode line) {
    lines++;
    String queue = line.path("queue").asText();
    String message = line.path("message").textValue();
    if (line.has("gone")) {
      remove(queue, message);
    } else if (message == null) {
      queues.put(queue, line);
      messages.computeIfAbsent(queue, name -> new LinkedHashMap<>());
    } else if (messages.get(queue) instanceof Map<String, ObjectNode> there) {
      // An update does not repeat the content.
      there.merge(message, line, (before, now) -> before.setAll(now));
    }
  }

  private void remove(String queue, @Nullable String message) {
    if (message == null) {
      queues.remove(queue);
      messages.remove(queue);
    } else if (messages.get(queue) instanceof Map<String, ObjectNode> there) {
      there.remove(message);
    }
  }

  /** A process that was killed during a move has left the message in both queues. */
  private void finishMoves() {
    List<QueueEvent.MessageRemoved> over = new ArrayList<>();
    messages.forEach(
        (queue, all) ->
            all.forEach(
                (id, message) -> {
                  String from = message.path("deadLetterSource").asText(queue);
                  if (!from.equals(queue)) {
                    over.add(new QueueEvent.MessageRemoved(from, id));
                  }
                }));
    over.forEach(this::note);
  }

  /** Dead-letter queues come before the queues that need them. */
  synchronized List<CreateQueueMetadata> queues() {
    return QueueLines.sorted(queues.values());
  }

  synchronized List<InternalMessage> messages(String queue) {
    return messages.getOrDefault(queue, Map.of()).values().stream()
        .map(QueueLines::message)
        .toList();
  }

  /** The engine has done it already; so if the disk refuses it, it is owed. */
  synchronized void note(QueueEvent event) {
    owed.add(event);
    pay();
  }

  /** Writes what the disk has refused so far, before anything that came later. */
  synchronized void pay() {
    while (owed.peek() instanceof QueueEvent event) {
      keep(event);
      owed.remove();
    }
  }

  private void keep(QueueEvent event) {
    switch (event) {
      case QueueEvent.QueueCreated created -> write(QueueLines.of(created.queue()));
      case QueueEvent.QueueMetadataUpdated updated -> write(QueueLines.of(updated.queue()));
      case QueueEvent.QueueDeleted deleted -> write(QueueLines.gone(deleted.queueName(), null));
      case QueueEvent.MessageAdded added -> {
        var back = new QueueEvent.MessageRemoved(added.queueName(), added.message().id());
        if (moves.contains(back)) {
          keep(back);
          moves.remove(back);
        }
        write(QueueLines.of(added.queueName(), added.message()));
      }
      case QueueEvent.MessageUpdated updated -> {
        if (has(updated.queueName(), updated.message().id())) {
          write(QueueLines.update(updated.queueName(), updated.message()));
        }
      }
      case QueueEvent.MessageRemoved removed -> {
        if (has(removed.queueName(), removed.messageId())) {
          write(QueueLines.gone(removed.queueName(), removed.messageId()));
        }
      }
      default -> {}
    }
  }

  private boolean has(String queue, String message) {
    return messages.getOrDefault(queue, Map.of()).containsKey(message);
  }

  private void write(ObjectNode line) {
    journal.add(List.of(line));
    apply(line);
    if (lines > MANY && lines > 2 * live()) {
      shorten();
    }
  }

  private int live() {
    return queues.size() + messages.values().stream().mapToInt(Map::size).sum();
  }

  private void shorten() {
    List<JsonNode> all = new ArrayList<>(queues.values());
    messages.values().forEach(there -> all.addAll(there.values()));
    try {
      journal.replace(all);
      lines = all.size();
    } catch (AwsException e) {
      System.getLogger("localcloud").log(System.Logger.Level.DEBUG, "The file stays long", e);
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
      note(move);
    }
  }

  /** Removes all messages of a queue. */
  synchronized void purge(String queue) {
    List<ObjectNode> gone =
        messages.getOrDefault(queue, Map.of()).keySet().stream()
            .map(id -> QueueLines.gone(queue, id))
            .toList();
    journal.add(gone);
    gone.forEach(this::apply);
  }

  @Override
  public synchronized void close() {
    List.copyOf(moves).forEach(this::finish);
  }
}
