package localcloud.lambda.function;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import localcloud.gateway.AwsException;
import org.jspecify.annotations.Nullable;

/**
 * The versions and aliases of functions. They are names for a function's latest state, the only one
 * that is kept here.
 */
public final class Qualifiers {
  public static final String LATEST = "$LATEST";

  private final Map<String, Of> byFunction = new TreeMap<>();

  /** The names of one function. */
  private static final class Of {
    private final SortedMap<Integer, String> versions = new TreeMap<>();
    private final SortedMap<String, String> aliases = new TreeMap<>();
  }

  /** Notes a version that a template declares. */
  public synchronized void declare(String function, int version) {
    of(function).versions.putIfAbsent(version, "");
  }

  /**
   * The number of a version that is published now: the last one if the function's state is still
   * the same, as on AWS (API Reference, "PublishVersion").
   *
   * @param state tells whether anything has changed
   */
  public synchronized int publish(String function, String state) {
    SortedMap<Integer, String> versions = of(function).versions;
    if (!versions.isEmpty() && versions.lastEntry().getValue().equals(state)) {
      return versions.lastKey();
    }
    int next = versions.isEmpty() ? 1 : versions.lastKey() + 1;
    versions.put(next, state);
    return next;
  }

  public synchronized void alias(String function, String name, String version) {
    of(function).aliases.put(name, version);
  }

  public synchronized void removeAlias(String function, String name) {
    of(function).aliases.remove(name);
  }

  public synchronized void forget(String function) {
    byFunction.remove(function);
  }

  public synchronized SortedMap<Integer, String> versions(String function) {
    return new TreeMap<>(of(function).versions);
  }

  /** The versions by the names of the aliases. */
  public synchronized SortedMap<String, String> aliases(String function) {
    return new TreeMap<>(of(function).aliases);
  }

  /**
   * The version that a caller means.
   *
   * @throws AwsException 404 if the function has neither such a version nor such an alias
   */
  public synchronized String version(String function, @Nullable String qualifier) {
    if (qualifier == null || qualifier.isEmpty() || qualifier.equals(LATEST)) {
      return LATEST;
    }
    Of names = of(function);
    String aliased = names.aliases.get(qualifier);
    if (aliased != null) {
      return aliased;
    }
    boolean published = qualifier.matches("\\d{1,9}");
    if (published && names.versions.containsKey(Integer.valueOf(qualifier))) {
      return qualifier;
    }
    throw new AwsException(
        404,
        "ResourceNotFoundException",
        "Function not found: " + FunctionNames.arn(function) + ":" + qualifier);
  }

  private Of of(String function) {
    return byFunction.computeIfAbsent(function, any -> new Of());
  }
}
