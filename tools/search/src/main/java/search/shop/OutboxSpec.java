package search.shop;

import java.util.Optional;
import search.lambda.FunctionSpec;
import search.schedule.ScheduleSpec;
import search.stream.StreamMapping;
import search.table.TableWrite;
import search.template.ShopTemplates;

/**
 * What the templates say of something that a table announces, and of who sends it and who looks.
 *
 * @param detailType of its events
 * @param what what is announced, in a sentence
 * @param prefix with which the keys of its records begin
 * @param stream what its stream is called in a story
 * @param givenUp the queue for what the relay gives up
 */
public record OutboxSpec(
    String detailType,
    String what,
    String prefix,
    String stream,
    FunctionSpec relay,
    FunctionSpec watch,
    ScheduleSpec schedule,
    StreamMapping.Spec mapping,
    Optional<String> givenUp) {

  static OutboxSpec read(
      ShopTemplates templates,
      String detailType,
      String what,
      String prefix,
      String stream,
      Class<?> relayHandler,
      Class<?> watchHandler) {
    var relay = templates.function(relayHandler.getName());
    var watch = templates.function(watchHandler.getName());
    return new OutboxSpec(
        detailType,
        what,
        prefix,
        stream,
        relay,
        watch,
        templates.schedule(watch),
        templates.streamMapping(relay),
        templates.givenUp(relay));
  }

  /** Whether a write is about one of its records. */
  public boolean has(TableWrite write) {
    return write.table().equals(mapping.table()) && write.keyText().startsWith(prefix);
  }

  /** The order that a key is about. */
  public String orderOf(String key) {
    return key.substring(prefix.length());
  }
}
