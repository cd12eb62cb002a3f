package localcloud.cognito;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    return new User(
        name,
        sub,
        attributes,
        hash,
        newStatus,
        enabled,
        groups,
        null,
        expiry,
        sessions,
        created,
        now);
  }

  User withCode(SignUpCode newCode) {
    return new User(
        name,
        sub,
        attributes,
        password,
        status,
        enabled,
        groups,
        newCode,
        temporaryUntil,
        sessions,
        created,
        modified);
  }

  /** Confirmed, with the attributes that a mailed code has verified. */
  User confirmed(Map<String, String> verified, Instant now) {
    Map<String, String> all = new TreeMap<>(attributes);
    all.putAll(verified);
    return new User(
        name,
        sub,
        all,
        password,
        UserStatus.CONFIRMED,
        enabled,
        groups,
        null,
        null,
        sessions,
        created,
        now);
  }

  User enabled(boolean isEnabled, Instant now) {
    return new User(
        name,
        sub,
        attributes,
        password,
        status,
        isEnabled,
        groups,
        code,
        temporaryUntil,
        sessions,
        created,
        now);
  }

  User in(String group) {
    Set<String> more = new TreeSet<>(groups);
    more.add(group);
    return withGroups(more);
  }

  User notIn(String group) {
    Set<String> less = new TreeSet<>(groups);
    less.remove(group);
    return withGroups(less);
  }

  private User withGroups(Set<String> others) {
    return new User(
        name,
        sub,
        attributes,
        password,
        status,
        enabled,
        others,
        code,
        temporaryUntil,
        sessions,
        created,
        modified);
  }

  User with(Session session) {
    List<Session> more = new ArrayList<>(sessions);
    more.add(session);
    return withSessions(more);
  }

  User without(Predicate<Session> ended) {
    return withSessions(sessions.stream().filter(ended.negate()).toList());
  }

  private User withSessions(List<Session> others) {
    return new User(
        name,
        sub,
        attributes,
        password,
        status,
        enabled,
        groups,
        code,
        temporaryUntil,
        others,
        created,
        modified);
  }
}
