package localcloud.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;

/** What the values of a resource's properties may be. */
public interface PropertyRules {
  /** Everything is let through. */
  PropertyRules NONE = (type, supported, properties) -> List.of();

  /**
   * What is wrong with a resource's properties, each in a sentence; none if nothing is.
   *
   * @param supported whether the type has a property, by its path
   * @param properties a null stands for a value that is not known yet
   */
  List<String> broken(String type, Predicate<String> supported, JsonNode properties);
}
