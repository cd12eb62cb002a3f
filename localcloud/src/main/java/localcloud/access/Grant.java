package localcloud.access;

/** One action on one resource that a statement allows, as written in the statement. */
record Grant(String action, String resource) {

  @Override
  public String toString() {
    return action + " on " + resource;
  }
}
