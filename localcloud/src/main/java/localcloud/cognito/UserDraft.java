package localcloud.cognito;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may change of a user, while it changes. */
final class UserDraft {
  private final User was;
  Map<String, String> attributes;
  @Nullable String password;
  UserStatus status;
  boolean enabled;
  Set<String> groups;
  @Nullable SignUpCode code;
  @Nullable Instant temporaryUntil;
  List<Session> sessions;
  Instant modified;

  UserDraft(User was) {
    this.was = was;
    this.attributes = was.attributes();
    this.password = was.password();
    this.status = was.status();
    this.enabled = was.enabled();
    this.groups = was.groups();
    this.code = was.code();
    this.temporaryUntil = was.temporaryUntil();
    this.sessions = was.sessions();
    this.modified = was.modified();
  }

  User user() {
    return new User(
        was.name(),
        was.sub(),
        attributes,
        password,
        status,
        enabled,
        groups,
        code,
        temporaryUntil,
        sessions,
        was.created(),
        modified);
  }
}
