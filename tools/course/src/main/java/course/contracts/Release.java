package course.contracts;

import contracts.Promise;
import contracts.Provided;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The contracts at one point in time.
 *
 * @param name such as {@code v1.2.0}, or "this tree"
 * @param pacts what each consumer needs
 * @param provided what each provider gives, by its name
 */
record Release(String name, List<Promise> pacts, Map<String, Provided> provided) {

  /** The names of all modules that have a contract. */
  Stream<String> modules() {
    return Stream.concat(
        pacts.stream().flatMap(pact -> Stream.of(pact.consumer(), pact.provider())),
        provided.keySet().stream());
  }
}
