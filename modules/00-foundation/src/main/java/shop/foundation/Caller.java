package shop.foundation;

import java.util.Set;

/**
 * Who sends a request, as the verified token says; a path or a body only names somebody.
 *
 * @param id the user's {@code sub}: the pool gives it to one user and never to another, even if a
 *     name is taken again. It is the user name of baskets and orders (docs/decisions/0035).
 * @param groups the user's groups in the pool
 */
public record Caller(String id, Set<String> groups) {
  /** A caller of a route that asks for no token. */
  public static final Caller ANYBODY = new Caller("", Set.of());

  /** The group of those who maintain the catalogue and see all baskets and orders. */
  public static final String SHOPKEEPER = "shopkeeper";

  public Caller {
    groups = Set.copyOf(groups);
  }

  /**
   * @throws NotAllowed if what belongs to the owner is none of the caller's business
   */
  public void mustBe(UserName owner) {
    if (!id.equals(owner.value())) {
      throw new NotAllowed("A shopper reaches the own basket and the own orders only.");
    }
  }

  /**
   * Likewise, for reading: a shopkeeper sees what all shoppers have.
   *
   * @throws NotAllowed if the caller is neither the owner nor a shopkeeper
   */
  public void maySeeWhatBelongsTo(UserName owner) {
    if (!isShopkeeper()) {
      mustBe(owner);
    }
  }

  /**
   * @throws NotAllowed if the caller is not a shopkeeper
   */
  public void mustBeShopkeeper() {
    if (!isShopkeeper()) {
      throw new NotAllowed("Only a shopkeeper may do this.");
    }
  }

  private boolean isShopkeeper() {
    return groups.contains(SHOPKEEPER);
  }
}
