package localcloud.cognito;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** The users of a pool. A change is kept before anybody sees it. */
final class Users {
  private final PoolFolder folder;
  private final boolean caseSensitive;
  private final Map<String, User> byName = new ConcurrentSkipListMap<>();
  private final Map<String, String> names = new ConcurrentHashMap<>();

  Users(PoolFolder folder, boolean caseSensitive) {
    this.folder = folder;
    this.caseSensitive = caseSensitive;
    folder.files(UserJson::read).forEach(this::put);
  }

  /** The user with this name or {@code sub}. */
  Optional<User> find(String nameOrSub) {
    User named = byName.get(key(nameOrSub));
    return named == null ? ofSub(nameOrSub) : Optional.of(named);
  }

  Optional<User> ofSub(String sub) {
    return Optional.ofNullable(names.get(sub)).map(byName::get);
  }

  User get(String nameOrSub) {
    return find(nameOrSub).orElseThrow(Errors::noSuchUser);
  }

  /** All, by name. */
  List<User> all() {
    return List.copyOf(byName.values());
  }

  synchronized void add(User user) {
    requireFree(user.name());
    keep(user);
  }

  /** Before a password is hashed for nothing. */
  void requireFree(String name) {
    if (byName.containsKey(key(name))) {
      throw Errors.of("UsernameExistsException", "User already exists");
    }
  }

  synchronized User change(String sub, UnaryOperator<User> change) {
    User changed = change.apply(ofSub(sub).orElseThrow(Errors::noSuchUser));
    keep(changed);
    return changed;
  }

  synchronized void remove(User user) {
    folder.delete(file(user));
    names.remove(user.sub());
    byName.remove(key(user.name()));
  }

  private void keep(User user) {
    folder.write(file(user), UserJson.kept(user));
    put(user);
  }

  private void put(User user) {
    byName.put(key(user.name()), user);
    names.put(user.sub(), key(user.name()));
  }

  private String key(String name) {
    return caseSensitive ? name : name.toLowerCase(Locale.ROOT);
  }

  private static String file(User user) {
    return user.sub() + ".json";
  }
}
