package localcloud.cognito;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A user of a pool; each change gives a new one.
 *
 * @param name as it was first written
 * @param sub identifies the user for ever: whoever takes the name again gets another one
 * @param password its hash
 * @param temporaryUntil when a password that an administrator has set expires
 */
record User(
    String name,
    String sub,
    Map<String, String> attributes,
    @Nullable String password,
    UserStatus status,
    boolean enabled,
    Set<String> groups,
    @Nullable SignUpCode code,
    @Nullable Instant temporaryUntil,
    List<Session> sessions,
    Instant created,
    Instant modified) {

  static User created(
      String name, String sub, Map<String, String> attributes, UserStatus status, Instant now) {
    return new User(
        name, sub, attributes, null, status, true, Set.of(), null, null, List.of(), now, now);
  }

  User withPassword(String hash, UserStatus newStatus, @Nullable Instant expiry, Instant now) {
    return changed(
        draft -> {
          draft.password = hash;
          draft.status = newStatus;
          draft.code = null;
          draft.temporaryUntil = expiry;
          draft.modified = now;
        });
  }

  /** This user, unless an administrator has disabled it. */
  User requireEnabled() {
    if (!enabled) {
      throw Errors.notAuthorized("User is disabled.");
    }
    return this;
  }

  /** This user, unless the password has been replaced since somebody has proven to know it. */
  User provenBy(@Nullable String passwordThen) {
    if (!Objects.equals(password, passwordThen)) {
      throw Errors.wrongPassword();
    }
    return this;
  }

  User withCode(SignUpCode newCode) {
    return changed(draft -> draft.code = newCode);
  }

  /** Confirmed, with the attributes that a mailed code has verified. */
  User confirmed(Map<String, String> verified, Instant now) {
    return changed(
        draft -> {
          draft.attributes = new TreeMap<>(attributes);
          draft.attributes.putAll(verified);
          draft.status = UserStatus.CONFIRMED;
          draft.code = null;
          draft.temporaryUntil = null;
          draft.modified = now;
        });
  }

  User enabled(boolean isEnabled, Instant now) {
    return changed(
        draft -> {
          draft.enabled = isEnabled;
          draft.modified = now;
        });
  }

  User in(String group) {
    return changed(
        draft -> {
          draft.groups = new TreeSet<>(groups);
          draft.groups.add(group);
        });
  }

  User notIn(String group) {
    return changed(
        draft -> {
          draft.groups = new TreeSet<>(groups);
          draft.groups.remove(group);
        });
  }

  User with(Session session) {
    return changed(
        draft -> {
          draft.sessions = new ArrayList<>(sessions);
          draft.sessions.add(session);
        });
  }

  User without(Predicate<Session> ended) {
    return changed(draft -> draft.sessions = sessions.stream().filter(ended.negate()).toList());
  }

  private User changed(Consumer<UserDraft> change) {
    UserDraft draft = new UserDraft(this);
    change.accept(draft);
    return draft.user();
  }
}
