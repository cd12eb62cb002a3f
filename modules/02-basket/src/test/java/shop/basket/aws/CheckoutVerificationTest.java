package shop.basket.aws;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pact's own verification of the relay, in a class of its own because Surefire skips nested ones.
 */
@Provider("basket")
@PactFolder("../../contracts/pacts")
@Tag("contract")
class CheckoutVerificationTest {

  @BeforeEach
  void verifyMessages(PactVerificationContext context) {
    context.setTarget(new MessageTestTarget(List.of("shop.basket.aws")));
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void the_relay_keeps_the_pact(PactVerificationContext context) {
    context.verifyInteraction();
  }

  @PactVerifyProvider(RelayedEvent.DESCRIPTION)
  MessageAndMetadata checkout() {
    return relayed(1);
  }

  @PactVerifyProvider(RelayedEvent.DESCRIPTION_V2)
  MessageAndMetadata checkoutInMinorUnits() {
    return relayed(2);
  }

  private static MessageAndMetadata relayed(int version) {
    var event = RelayedEvent.complete(version);
    return new MessageAndMetadata(
        event.detail().getBytes(StandardCharsets.UTF_8),
        Map.of(
            "contentType",
            "application/json",
            "source",
            event.source(),
            "detail-type",
            event.detailType()));
  }
}
