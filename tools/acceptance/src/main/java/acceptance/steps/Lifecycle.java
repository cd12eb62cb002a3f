package acceptance.steps;

import acceptance.SharedTarget;
import acceptance.shop.Announcements;
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
  }

  @AfterAll(order = STAGE_OPENS)
  public static void close() {
    Announcements.stopListening();
    SharedTarget.close();
  }
}
