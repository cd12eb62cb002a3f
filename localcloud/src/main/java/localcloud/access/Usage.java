package localcloud.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each role has used each of its grants. */
final class Usage {
  private final Map<String, Map<Grant, LongAdder>> byRole = new ConcurrentHashMap<>();

  void used(String role, Grant grant) {
    byRole
        .computeIfAbsent(role, name -> new ConcurrentHashMap<>())
        .computeIfAbsent(grant, any -> new LongAdder())
        .increment();
  }

  long count(String role, Grant grant) {
    LongAdder count = byRole.getOrDefault(role, Map.of()).get(grant);
    return count == null ? 0 : count.sum();
  }
}
