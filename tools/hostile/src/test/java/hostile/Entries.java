package hostile;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.Call;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;

/**
 * What came through a door: every request of a page bears a mark, {@code hostile_DOOR_VISITOR_WAY},
 * and no call with a mark goes on from here.
 */
final class Entries implements Checkpoint {
  private static final Pattern MARK = Pattern.compile("(hostile_[a-z]+_[a-z]+)_([A-Za-z]+)");
  private static final String QUESTION = "\"httpMethod\":\"OPTIONS\"";
  private static final String PAGE =
      "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"text/html\"},"
          + "\"body\":\"<!doctype html><title>Loans</title><p>Loans\"}";

  private final Map<String, Set<String>> ways = new ConcurrentHashMap<>();

  static String mark(Door door, Visitor visitor) {
    return "hostile_" + door.name() + "_" + visitor.word();
  }

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    String body = new String(call.body(), StandardCharsets.UTF_8);
    // Whether a page may enter is asked of the function itself, if nobody else answers OPTIONS.
    boolean marked = !body.contains(QUESTION) && take(call.path() + " " + body);
    return marked || call.service().equals("lambda")
        ? new Reply(
            200, Map.of("content-type", "application/json"), PAGE.getBytes(StandardCharsets.UTF_8))
        : onwards.apply(call);
  }

  /** Notes the marks in a text; false if there are none. */
  boolean take(String text) {
    Matcher marks = MARK.matcher(text);
    boolean marked = false;
    while (marks.find()) {
      marked = true;
      ways.computeIfAbsent(marks.group(1), mark -> ConcurrentHashMap.newKeySet())
          .add(marks.group(2));
    }
    return marked;
  }

  /** The ways in which this page came through the door. */
  Set<String> of(Door door, Visitor visitor) {
    return new TreeSet<>(ways.getOrDefault(mark(door, visitor), Set.of()));
  }
}
