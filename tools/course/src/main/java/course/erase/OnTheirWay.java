package course.erase;

import course.deploy.DeploymentStage;
import course.run.Failure;
import erasure.WaitsFor;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What to do about accepted checkouts that are not announced orders yet. Most are a moment later;
 * of what stays, an alarm has called somebody.
 *
 * @param counts how many there are, by what they wait for
 * @param awsCli the words that call the AWS CLI where the shop stands
 */
record OnTheirWay(Map<WaitsFor, Integer> counts, DeploymentStage stage, String awsCli) {

  Failure failure() {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return new Failure(
        String.format(
            Locale.ROOT,
            "Checkouts that were accepted and are not announced orders yet: %d. Everything else is"
                + " erased but the account, with which nobody can sign in any more.",
            all),
        counts.entrySet().stream()
            .map(one -> one.getValue() + " " + trouble(one.getKey()))
            .collect(
                Collectors.joining(
                    "\n",
                    "Run this again in a moment. For what stays longer than five minutes, an alarm"
                        + " rings:\n",
                    "\nThen run this again.")));
  }

  private String trouble(WaitsFor next) {
    return switch (next) {
      case BASKET_RELAY -> unmarked("not marked as sent", "basket", "checkouts");
      case ORDERING_RELAY -> unmarked("placed, and not marked as announced", "ordering", "orders");
      case ORDER ->
          String.format(
              Locale.ROOT,
              "sent, and no order yet: alarm %s or %s. Chapter 4 says how to send dead letters"
                  + " again. One that nobody can place ends by itself, a week after it was sent.",
              named("OrderDeadLettersNotEmpty"),
              named("TargetDeadLettersNotEmpty"));
    };
  }

  /** Without a mark it has no end, and only somebody who sends it again makes one. */
  private String unmarked(String what, String module, String many) {
    return String.format(
        Locale.ROOT,
        "%s: alarm %s. Mend what the log of %s says, and send again what waits, until the answer"
            + " says that it is done:%n"
            + "  %s lambda invoke --function-name %s --cli-binary-format raw-in-base64-out"
            + " --payload '{\"resend\": true}' /dev/stdout",
        what,
        named(module + "-" + many + "-waiting"),
        named(module + "-relay"),
        awsCli,
        named(module + "-watch"));
  }

  private String named(String what) {
    return "shop-" + stage + "-" + what;
  }
}
