package acceptance.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** Whatever goes wrong, none of the users that scenarios make is left in a pool on AWS. */
class SignInTest {
  private static final long SEED = Long.getLong("seed", 1);
  private static final int SUITES = 200;
  private static final int STEPS = 30;
  private static final int FAILURE_PERCENT = 15;

  @Test
  void a_suite_leaves_no_user_behind_whichever_of_its_calls_fail() {
    for (int suite = 0; suite < SUITES; suite++) {
      Random random = new Random(SEED + suite);
      RecordingPool pool = new RecordingPool(random, FAILURE_PERCENT);
      pool.users().add("customer");
      SignIn signIn = SignIn.of(pool, "pool", "client");

      scenarios(signIn, random);
      pool.failsNoMore();
      signIn.close();

      assertThat(pool.users()).as("seed %d", SEED + suite).containsExactly("customer");
      assertThat(pool.isClosed()).isTrue();
    }
  }

  /** A scenario ends with its first step that fails. */
  private static void scenarios(SignIn signIn, Random random) {
    List<String> ids = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      try {
        switch (random.nextInt(4)) {
          case 0 -> signIn.shopkeeper();
          case 1 -> {
            if (!ids.isEmpty()) {
              ids.add(signIn.newShopper(signIn.remove(ids.removeFirst())));
            }
          }
          default -> ids.add(signIn.newShopper("shopper-" + step));
        }
      } catch (SdkClientException | UsernameExistsException e) {
        ids.clear();
      }
    }
  }

  @Test
  void a_user_of_somebody_else_stays() {
    RecordingPool pool = new RecordingPool(new Random(SEED), 0);
    pool.users().add("ada");
    SignIn signIn = SignIn.of(pool, "pool", "client");

    assertThatThrownBy(() -> signIn.newShopper("ada")).isInstanceOf(UsernameExistsException.class);
    signIn.close();

    assertThat(pool.users()).containsExactly("ada");
  }

  @Test
  void who_cannot_be_removed_is_named_and_the_others_go() {
    RecordingPool pool = new RecordingPool(new Random(SEED), 0);
    pool.keeps("bob");
    SignIn signIn = SignIn.of(pool, "pool-1", "client");
    List.of("ada", "bob", "cyd").forEach(signIn::newShopper);

    assertThatIllegalStateException()
        .isThrownBy(signIn::close)
        .withMessageContaining("pool-1 could not be removed: bob.")
        .withMessageContaining("aws cognito-idp admin-delete-user");

    assertThat(pool.users()).containsExactly("bob");
    assertThat(pool.isClosed()).isTrue();
  }

  @Test
  void two_suites_in_one_pool_have_shopkeepers_of_their_own() {
    RecordingPool pool = new RecordingPool(new Random(SEED), 0);

    SignIn.of(pool, "pool", "client").shopkeeper();
    SignIn.of(pool, "pool", "client").shopkeeper();

    assertThat(pool.users()).hasSize(2);
  }
}
