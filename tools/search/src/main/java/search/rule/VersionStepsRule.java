package search.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import search.judge.BasketWatch;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;

/** A change replaces the version before it, and no other. */
final class VersionStepsRule extends ShopRule {

  VersionStepsRule() {
    super("VERSION_STEPS", "A change replaces the version before it, and no other");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return Stream.concat(BasketWatch.of(evidence).jumps().stream(), ofProducts(evidence));
  }

  private static Stream<String> ofProducts(HistoryEvidence evidence) {
    String table = evidence.shop().productTable().spec().name();
    return evidence.facts().writes().stream()
        .filter(write -> write.table().equals(table))
        .filter(write -> write.before() != null && write.after() != null)
        .filter(write -> version(write.after()) != version(write.before()) + 1)
        .map(
            write ->
                "The "
                    + write.keyText()
                    + " went from version "
                    + version(write.before())
                    + " to "
                    + version(write.after()));
  }

  private static long version(@Nullable ObjectNode product) {
    return product == null ? 0 : product.at("/version/N").asLong();
  }
}
