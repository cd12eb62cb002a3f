package search.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shopper.ApiJson;

/** A version names one basket, and no other. */
final class OneVersionRule extends ShopRule {

  OneVersionRule() {
    super("ONE_VERSION", "A version names one basket, and no other");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    Map<String, String> contents = new HashMap<>();
    List<String> broken = new ArrayList<>();
    for (var attempt : evidence.attempts()) {
      var reply = attempt.reply();
      String version = reply == null ? null : reply.header("etag");
      if (reply == null || version == null || reply.status() >= 300) {
        continue;
      }
      String shown = ApiJson.contents(ApiJson.json(reply.body()).path("items"));
      String first = contents.putIfAbsent(attempt.shopper() + version, shown);
      if (first != null && !first.equals(shown)) {
        broken.add("Version " + version + " was " + first + ", and then " + shown);
      }
    }
    return broken.stream();
  }
}
