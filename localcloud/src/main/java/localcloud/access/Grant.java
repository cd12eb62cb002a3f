package localcloud.access;

/** One action on one resource that a statement allows, as the statement writes them. */
record Grant(String action, String resource) {}
