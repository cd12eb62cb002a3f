package search.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import search.api.ApiReply;
import search.judge.Evidence;
import search.judge.Rule;
import search.shopper.ApiJson;

/** Equal requests sent again get equal answers. */
final class SameAnswerRule extends Rule {

  SameAnswerRule() {
    super("SAME_ANSWER", "Equal requests sent again get equal answers");
  }

  @Override
  public Stream<String> broken(Evidence evidence) {
    Map<String, String> answers = new HashMap<>();
    List<String> broken = new ArrayList<>();
    for (var attempt : evidence.checkouts()) {
      var reply = attempt.reply();
      if (reply != null && isFinal(reply.status())) {
        String answer = answer(reply);
        String first = answers.putIfAbsent(attempt.key(), answer);
        if (first != null && !first.equals(answer)) {
          broken.add("The request " + attempt.key() + " got " + first + ", sent again " + answer);
        }
      }
    }
    return broken.stream();
  }

  private static String answer(ApiReply reply) {
    return reply.status() == 202
        ? "202 " + ApiJson.json(reply.body()).path("orderId").asText()
        : Integer.toString(reply.status());
  }

  /** A refusal for now, or a failure, is no answer to what was asked. */
  private static boolean isFinal(int status) {
    return status < 500 && status != 429;
  }
}
