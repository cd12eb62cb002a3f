package search.erase;

import erasure.Erased;
import erasure.Erasure;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import search.choice.Choices;
import search.judge.ErasureRun;
import search.judge.Facts;
import search.shop.SimulatedShop;
import search.shopper.Attempt;
import search.story.StoryLines;
import search.time.Simulation;
import search.time.Strand;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Somebody who has a shopper erased that has just checked out: the tabs are closed, and what the
 * shopper has bought is on its way. The erasure may die at any call; it is made again until it says
 * that it is complete, and once more when no token is good any more.
 */
public final class Eraser {
  private static final int PERMILLE = 700;
  private static final int DEATHS_PERMILLE = 300;
  private static final int MOST_RUNS = 60;

  private static final Duration AGAIN = Duration.ofMinutes(1);

  /** An hour in the templates; here no request that was on its way takes as long. */
  private static final Duration TOKENS_END = Duration.ofMinutes(2);

  /**
   * After the shopper has heard of the checkout; the ordinary case first. The others are spread
   * over the seconds in which a checkout becomes an order.
   */
  private static final List<Duration> MOMENTS =
      Stream.of(20, 0, 100, 200, 400, 600, 800, 1_000, 1_500, 2_000, 5_000, 60_000)
          .map(Duration::ofMillis)
          .toList();

  private final SimulatedShop shop;
  private final Simulation time;
  private final Choices choices;
  private final StoryLines story;
  private final Facts facts;
  private final String whom;
  private boolean gone;
  private int runs;

  /**
   * @param shoppers one of them may want to be forgotten
   */
  public Eraser(
      SimulatedShop shop,
      List<String> shoppers,
      Simulation time,
      Choices choices,
      StoryLines story,
      Facts facts) {
    this.shop = shop;
    this.time = time;
    this.choices = choices;
    this.story = story;
    this.facts = facts;
    int permille = choices.level("erasures", 4) > 2 ? PERMILLE : 0;
    int who = choices.choose("somebody wants to be forgotten", permille, shoppers.size() + 1);
    this.whom = who == 0 ? "" : shoppers.get(who - 1);
  }

  /** Whether a shopper does nothing more. */
  public boolean isGone(String shopper) {
    return gone && shopper.equals(whom);
  }

  /** A shopper has heard something, or nothing. */
  public void heard(Attempt attempt) {
    var reply = attempt.reply();
    boolean mayHaveBought = reply == null || reply.status() == 202;
    if (!gone
        && attempt.shopper().equals(whom)
        && attempt.kind() == Attempt.Kind.CHECKOUT
        && mayHaveBought) {
      gone = true;
      story.tell(whom + " closes all tabs, and wants to be forgotten");
      int moment = choices.choose("the erasure begins later", PERMILLE, MOMENTS.size());
      time.after(MOMENTS.get(moment), this::erase);
    }
  }

  private void erase() {
    String run = "erasure." + ++runs;
    int dies = choices.choose(run + " dies at its call", DEATHS_PERMILLE, 6);
    story.tell(run + ": somebody erases " + whom);
    long begun = time.millis();
    var erased = new Erased[1];
    Strand.start(
        time,
        () -> erased[0] = erasure(new Life(dies)).erase(whom),
        failure -> end(run, begun, erased[0]));
  }

  private void end(String run, long begun, @Nullable Erased erased) {
    facts.erased(new ErasureRun(whom, begun, time.millis(), erased));
    boolean complete = erased != null && erased.isComplete();
    story.tell(run + (erased == null ? " has failed" : complete ? " is complete" : " must wait"));
    if (!complete && runs < MOST_RUNS) {
      time.after(AGAIN, this::erase);
    } else if (facts.erasures().stream().filter(ErasureRun::isComplete).count() == 1) {
      time.after(TOKENS_END, this::erase);
    }
  }

  private Erasure erasure(Life life) {
    return new Erasure(
        DynamoDbClient.builder()
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .region(Region.US_EAST_1)
            .endpointOverride(URI.create("https://aws.invalid"))
            .httpClient(new OperatorHttp(shop.tables(), life::goesOn))
            .overrideConfiguration(calls -> calls.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build(),
        shop.spec().baskets(),
        shop.spec().orders());
  }

  /** How long the erasing program lives. */
  private static final class Life {
    private int calls;

    Life(int calls) {
      this.calls = calls;
    }

    /** Ends with the last call; 0 lives for ever. */
    void goesOn() {
      if (calls > 0 && --calls == 0) {
        throw new Killed();
      }
    }
  }

  /** The program is gone. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }
}
