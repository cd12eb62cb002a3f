package search.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import search.shopper.Attempt;
import search.table.TableWrite;

/** What was observed of a history from outside: what shoppers heard, and what the tables saw. */
public final class Facts {
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<SentCall> calls = new ArrayList<>();
  private final List<TableWrite> writes = new ArrayList<>();
  private final Map<String, List<JsonNode>> listed = new HashMap<>();
  private final List<Trespass> trespasses = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Resent> resents = new ArrayList<>();
  private final List<ErasureRun> erasures = new ArrayList<>();
  private int poison;

  /** What was heard of a request that is not a shopper's about a basket. */
  public record Answer(String request, int status) {}

  /** A call to DynamoDB that left a function, whether or not it arrived. */
  public record SentCall(String operation, JsonNode request) {}

  public void heard(Attempt attempt) {
    attempts.add(attempt);
  }

  /** A function sent a call to DynamoDB. */
  public void called(String operation, JsonNode request) {
    calls.add(new SentCall(operation, request));
  }

  /** Something was written to a table. */
  public void written(TableWrite change) {
    writes.add(change);
  }

  /** What a list shows, from its first page to its last. */
  public void listed(String list, List<JsonNode> shown) {
    listed.put(list, shown);
  }

  /** Somebody who looks after the shop, or at a list, has got an answer. */
  public void answered(String request, int status) {
    answers.add(new Answer(request, status));
  }

  public List<Answer> answers() {
    return Collections.unmodifiableList(answers);
  }

  /** Somebody had sent again what waited. */
  public void resent(Resent resent) {
    resents.add(resent);
  }

  public List<Resent> resents() {
    return Collections.unmodifiableList(resents);
  }

  /** Somebody had a shopper erased. */
  public void erased(ErasureRun run) {
    erasures.add(run);
  }

  /** The attempts to erase a shopper, in their order. */
  public List<ErasureRun> erasures() {
    return Collections.unmodifiableList(erasures);
  }

  /** Whether somebody has begun to erase a shopper by then. */
  public boolean isErased(String shopper, long millis) {
    return erasures.stream()
        .anyMatch(run -> run.shopper().equals(shopper) && run.begun() <= millis);
  }

  /** Somebody asked for what is another's. */
  public void trespassed(Trespass trespass) {
    trespasses.add(trespass);
  }

  public List<Trespass> trespasses() {
    return Collections.unmodifiableList(trespasses);
  }

  /** Somebody put a message that nobody can read into the order queue. */
  public void poisoned() {
    poison++;
  }

  public int poison() {
    return poison;
  }

  public List<Attempt> attempts() {
    return Collections.unmodifiableList(attempts);
  }

  public List<SentCall> calls() {
    return Collections.unmodifiableList(calls);
  }

  /** Of all tables, in their order. */
  public List<TableWrite> writes() {
    return Collections.unmodifiableList(writes);
  }

  /** What each list shows. */
  public Map<String, List<JsonNode>> listed() {
    return listed;
  }
}
