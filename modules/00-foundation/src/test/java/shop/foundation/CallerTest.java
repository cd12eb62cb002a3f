package shop.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallerTest {
  private static final UserName ADA = new UserName("ada");
  private static final Caller OWNER = new Caller("ada", Set.of());
  private static final Caller SHOPKEEPER = new Caller("eve", Set.of("staff", Caller.SHOPKEEPER));

  /** Neither ada nor a shopkeeper; many of them nearly. */
  private static final List<Caller> STRANGERS =
      Stream.of(
              Stream.of(
                  Caller.ANYBODY,
                  new Caller("bob", Set.of("ada")),
                  new Caller("ADA", Set.of("shopkeepers")),
                  new Caller(Caller.SHOPKEEPER, Set.of()),
                  new Caller("", Set.of(""))),
              NearMisses.of("ada").map(id -> new Caller(id, Set.of())),
              NearMisses.of(Caller.SHOPKEEPER).map(group -> new Caller("bob", Set.of(group))))
          .flatMap(callers -> callers)
          .toList();

  @Test
  void what_is_mine_is_mine_alone() {
    allowed(OWNER, "changes what is ada's", () -> OWNER.mustBe(ADA));
    refused(SHOPKEEPER, "changes what is ada's", () -> SHOPKEEPER.mustBe(ADA));
    STRANGERS.forEach(caller -> refused(caller, "changes what is ada's", () -> caller.mustBe(ADA)));
  }

  @Test
  void a_shopkeeper_sees_what_shoppers_have() {
    allowed(OWNER, "looks at what is ada's", () -> OWNER.maySeeWhatBelongsTo(ADA));
    allowed(SHOPKEEPER, "looks at what is ada's", () -> SHOPKEEPER.maySeeWhatBelongsTo(ADA));
    STRANGERS.forEach(
        caller -> refused(caller, "looks at what is ada's", () -> caller.maySeeWhatBelongsTo(ADA)));
  }

  @Test
  void a_shopkeeper_is_who_is_in_that_group() {
    allowed(SHOPKEEPER, "does a shopkeeper's work", SHOPKEEPER::mustBeShopkeeper);
    refused(OWNER, "does a shopkeeper's work", OWNER::mustBeShopkeeper);
    STRANGERS.forEach(
        caller -> refused(caller, "does a shopkeeper's work", caller::mustBeShopkeeper));
  }

  private static void allowed(Caller caller, String does, Runnable request) {
    assertThatCode(request::run).as("%s %s, and may", who(caller), does).doesNotThrowAnyException();
  }

  private static void refused(Caller caller, String does, Runnable request) {
    var answer = catchThrowable(request::run);
    assertThat(answer)
        .withFailMessage("%s %s, and is not refused with NotAllowed.", who(caller), does)
        .isInstanceOf(NotAllowed.class);
    assertThat(answer)
        .as("what %s reads who %s", who(caller), does)
        .hasMessageMatching("\\w+ .*\\w.*");
  }

  private static String who(Caller caller) {
    return "A caller with the id \"" + caller.id() + "\" and the groups " + caller.groups();
  }
}
