package localcloud.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The statements of roles and resources, read again only when their documents change. */
final class PolicyStatements {
  private final Policies policies;
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  private record Read(List<JsonNode> documents, List<Statement> statements) {
    boolean isOf(List<JsonNode> others) {
      if (documents.size() != others.size()) {
        return false;
      }
      for (int i = 0; i < others.size(); i++) {
        if (documents.get(i) != others.get(i)) {
          return false;
        }
      }
      return true;
    }
  }

  PolicyStatements(Policies policies) {
    this.policies = policies;
  }

  List<Statement> ofRole(String name) {
    return read("role " + name, policies.ofRole(name));
  }

  List<Statement> ofResource(String arn) {
    return read(arn, policies.ofResource(arn));
  }

  private List<Statement> read(String key, List<JsonNode> documents) {
    Read known = read.get(key);
    if (known == null || !known.isOf(documents)) {
      known =
          new Read(
              List.copyOf(documents),
              documents.stream()
                  .flatMap(document -> StatementReader.read(document).stream())
                  .toList());
      read.put(key, known);
    }
    return known.statements();
  }
}
