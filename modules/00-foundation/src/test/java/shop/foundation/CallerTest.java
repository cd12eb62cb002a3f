package shop.foundation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
  private static final UserName ADA = new UserName("ada");
  private static final Caller OWNER = new Caller("ada", Set.of());
  private static final Caller SHOPKEEPER = new Caller("eve", Set.of("staff", Caller.SHOPKEEPER));
  private static final List<Caller> STRANGERS =
      List.of(
          Caller.ANYBODY,
          new Caller("bob", Set.of("ada")),
          new Caller("ADA", Set.of("shopkeepers")),
          new Caller("", Set.of("")));

  @Test
  void what_is_mine_is_mine_alone() {
    assertThatCode(() -> OWNER.mustBe(ADA)).doesNotThrowAnyException();
    refused(() -> SHOPKEEPER.mustBe(ADA));
    STRANGERS.forEach(caller -> refused(() -> caller.mustBe(ADA)));
  }

  @Test
  void a_shopkeeper_sees_what_shoppers_have() {
    assertThatCode(() -> OWNER.maySeeWhatBelongsTo(ADA)).doesNotThrowAnyException();
    assertThatCode(() -> SHOPKEEPER.maySeeWhatBelongsTo(ADA)).doesNotThrowAnyException();
    STRANGERS.forEach(caller -> refused(() -> caller.maySeeWhatBelongsTo(ADA)));
  }

  @Test
  void a_shopkeeper_is_who_is_in_that_group() {
    assertThatCode(SHOPKEEPER::mustBeShopkeeper).doesNotThrowAnyException();
    refused(OWNER::mustBeShopkeeper);
    STRANGERS.forEach(caller -> refused(caller::mustBeShopkeeper));
  }

  private static void refused(Runnable request) {
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(request::run)
        .withMessageMatching("(Shoppers see|Only a shopkeeper).*");
  }
}
