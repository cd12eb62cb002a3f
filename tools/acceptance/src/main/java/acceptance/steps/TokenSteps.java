package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.SharedTarget;
import acceptance.Target;
import acceptance.shop.Answer;
import acceptance.shop.ForgedToken;
import acceptance.shop.Http;
import acceptance.shop.OtherShop;
import acceptance.shop.Senders;
import acceptance.shop.SignIn;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** Asks for what only a shopkeeper sees, with tokens that look like a shopkeeper's. */
public final class TokenSteps {
  private static final Duration MORE_THAN_AN_HOUR = Duration.ofMinutes(61);

  private final Conversation conversation;
  private final Names names;

  public TokenSteps(Conversation conversation, Names names) {
    this.conversation = conversation;
    this.names = names;
  }

  @When("somebody looks through all baskets with a shopkeeper's token {}")
  public void look_through_baskets(String that) throws GeneralSecurityException, IOException {
    Map<String, String> headers = Map.of(Http.AUTHORIZATION, token(that));
    conversation.ask("GET", Baskets.all(), null, headers);
  }

  /** Who is not let in by the gateway hears 401, and who is let in and may not do it 403. */
  @Then("the token opens nothing")
  public void opens_nothing() {
    Answer answer = conversation.last();
    assertThat(answer.status()).as("%s", answer).isIn(401, 403);
  }

  private String token(String that) throws GeneralSecurityException, IOException {
    SignIn signIn = Senders.shared().orElseThrow();
    String shopkeeper = signIn.shopkeeper();
    String own = signIn.renewed(shopkeeper);
    ForgedToken forged = ForgedToken.of(own);
    return switch (that) {
      case "with a shopper's signature" -> forged.signedAs(signIn.renewed(names.shopper("Bob")));
      case "that needs no signature" -> forged.withoutAlgorithm();
      case "that is signed with the public key" -> forged.signedWithThePublicKey();
      case "that is more than an hour old" -> {
        SharedTarget.target().passTime(MORE_THAN_AN_HOUR);
        yield own;
      }
      case "of another shop" -> {
        SignIn other = otherShop();
        yield other.renewed(other.shopkeeper());
      }
      case "that only tells who has signed in" -> signIn.idToken(shopkeeper);
      default -> throw new IllegalArgumentException("There is no token " + that);
    };
  }

  /** It stays for the next scenario. */
  private static SignIn otherShop() throws IOException {
    Target target = SharedTarget.target();
    if (target.outputs(OtherShop.STACK).isEmpty()) {
      Path folder = Files.createTempDirectory("other-shop");
      try {
        OtherShop.write(folder);
        target.deployNeighbour(folder);
      } finally {
        empty(folder);
      }
    }
    return OtherShop.signIn(SharedTarget.aws().userPools(), target.outputs(OtherShop.STACK));
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
