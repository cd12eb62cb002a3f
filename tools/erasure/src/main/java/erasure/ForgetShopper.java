package erasure;

/** Erases a shopper together with the account. */
public record ForgetShopper(Accounts accounts, Erasure erasure) {

  /**
   * First nobody can sign in any more. The account goes last, and not before everything else: as
   * long as it is there, its name leads to the rest.
   */
  public Erased forget(String name) {
    String id = accounts.id(name);
    accounts.shutOut(name);
    Erased erased = erasure.erase(id);
    if (erased.isComplete()) {
      accounts.delete(name);
    }
    return erased;
  }
}
