package localcloud.cognito;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import localcloud.disk.KeptFileException;

/** The users of a pool. A change is kept before anybody sees it. */
final class Users {
  private final PoolFolder folder;
  private final boolean caseSensitive;
  private final Map<String, User> bySub = new ConcurrentHashMap<>();
  private final Map<String, String> subs = new ConcurrentSkipListMap<>();
  private boolean closed;

  Users(PoolFolder folder, boolean caseSensitive) {
    this.folder = folder;
    this.caseSensitive = caseSensitive;
    folder.files(UserJson::read).forEach(this::load);
  }

  private void load(User user) {
    String other = subs.get(key(user.name()));
    if (other != null) {
      throw new KeptFileException(
          "Two users of a pool are called "
              + user.name()
              + ": "
              + other
              + ".json and "
              + file(user)
              + " in "
              + folder.folder()
              + ". Nothing has been changed. Move the one away that nobody needs.");
    }
    put(user);
  }

  /** The user with this {@code sub} or name; the {@code sub} comes first. */
  Optional<User> find(String nameOrSub) {
    return ofSub(nameOrSub)
        .or(() -> Optional.ofNullable(subs.get(key(nameOrSub))).flatMap(this::ofSub));
  }

  Optional<User> ofSub(String sub) {
    return Optional.ofNullable(bySub.get(sub));
  }

  User get(String nameOrSub) {
    return find(nameOrSub).orElseThrow(Errors::noSuchUser);
  }

  /** All, by name. */
  List<User> all() {
    return subs.values().stream().map(bySub::get).filter(Objects::nonNull).toList();
  }

  synchronized void add(User user) {
    requireFree(user.name());
    keep(user);
  }

  /**
   * Before a password is hashed for nothing. Another's {@code sub} is not free either: whoever is
   * called so would be taken for the other.
   */
  void requireFree(String name) {
    if (subs.containsKey(key(name)) || bySub.containsKey(name.toLowerCase(Locale.ROOT))) {
      throw Errors.of("UsernameExistsException", "User already exists");
    }
  }

  User change(String sub, UnaryOperator<User> change) {
    return changeIfThere(sub, change).orElseThrow(Errors::noSuchUser);
  }

  /**
   * The changed user; empty if the user has been deleted. What was known before may no longer hold:
   * the change checks whatever it rests on, and throws.
   */
  synchronized Optional<User> changeIfThere(String sub, UnaryOperator<User> change) {
    Optional<User> changed = ofSub(sub).map(change);
    changed.ifPresent(this::keep);
    return changed;
  }

  /** Removes this user, and nobody who has taken the name since. */
  synchronized void remove(String sub) {
    User user = ofSub(sub).orElseThrow(Errors::noSuchUser);
    folder.delete(file(user));
    subs.remove(key(user.name()), sub);
    bySub.remove(sub);
  }

  /** Before the pool's folder is removed: a call that comes late leaves no file in it. */
  synchronized void close() {
    closed = true;
  }

  private void keep(User user) {
    if (closed) {
      throw Errors.notFound("The user pool has been deleted.");
    }
    folder.write(file(user), UserJson.kept(user));
    put(user);
  }

  private void put(User user) {
    bySub.put(user.sub(), user);
    subs.put(key(user.name()), user.sub());
  }

  private String key(String name) {
    return caseSensitive ? name : name.toLowerCase(Locale.ROOT);
  }

  private static String file(User user) {
    return user.sub() + ".json";
  }
}
