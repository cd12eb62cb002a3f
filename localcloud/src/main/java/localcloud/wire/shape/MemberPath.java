package localcloud.wire.shape;

import org.jspecify.annotations.Nullable;

/** Where a member is in an input; written out only for an error. */
record MemberPath(@Nullable MemberPath parent, String name) {

  @Override
  public String toString() {
    return parent == null ? name : parent + "." + name;
  }
}
