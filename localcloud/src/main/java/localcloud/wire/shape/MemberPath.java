package localcloud.wire.shape;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a member is in an input; written out only for an error. */
record MemberPath(@Nullable MemberPath parent, String name) {
  private static final Pattern FIRST = Pattern.compile("^[A-Z]");

  /** As the errors of AWS's services write it: {@code targets.1.member.id}. */
  String inReference() {
    String own =
        name.matches("\\d+")
            ? name + ".member"
            : FIRST.matcher(name).replaceFirst(first -> first.group().toLowerCase(Locale.ROOT));
    return parent == null ? own : parent.inReference() + "." + own;
  }

  /** As CloudFormation writes it: {@code #/Targets/0/Id}. */
  String inTemplate() {
    return (parent == null ? "#" : parent.inTemplate()) + "/" + name;
  }

  @Override
  public String toString() {
    return parent == null ? name : parent + "." + name;
  }
}
