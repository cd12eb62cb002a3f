package acceptance.steps;

import acceptance.Aws;
import acceptance.SharedTarget;
import acceptance.shop.Announcements;
import acceptance.shop.Senders;
import acceptance.shop.SignIn;
import io.cucumber.java.AfterAll;
import io.cucumber.java.BeforeAll;

/** Opens the target first, deploys once the neighbours are set up, and closes at the end. */
public final class Lifecycle {
  /** Neighbours are set up between the two. */
  public static final int STAGE_OPENS = 0;

  public static final int NEIGHBOURS_MOVE_IN = 100;
  public static final int MODULE_IS_DEPLOYED = 200;

  private Lifecycle() {}

  @BeforeAll(order = STAGE_OPENS)
  public static void open() {
    SharedTarget.open();
  }

  @BeforeAll(order = MODULE_IS_DEPLOYED)
  public static void deploy() {
    SharedTarget.deploy();
    Aws aws = SharedTarget.aws();
    SignIn.find(aws.ssm(), aws.userPools())
        .ifPresent(signIn -> Senders.open(Senders.ANYWHERE, signIn));
  }

  @AfterAll(order = STAGE_OPENS)
  public static void close() {
    // Whatever cannot be removed, what comes after it is.
    try {
      Announcements.stopListening();
    } finally {
      try {
        Senders.close(Senders.ANYWHERE);
      } finally {
        SharedTarget.close();
      }
    }
  }
}
