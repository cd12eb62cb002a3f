package shop.foundation.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awscdk.services.eventschemas.CfnSchema;
import software.amazon.awscdk.services.eventschemas.CfnSchemaProps;
import software.constructs.Construct;

/**
 * An event's schema in the shop's EventBridge schema registry, where consumers look for it, under
 * the name that EventBridge would give it on discovery. A registry accepts only draft 4, so
 * contracts/ has each schema in that form, too. Whoever sends an event publishes its schema.
 */
public final class PublishedSchema extends CfnSchema {

  /**
   * @param registry the registry's name, which is {@link ShopStage#shop()}
   * @param event what happened, and in which version: {@code An order was placed, version 1}
   * @param file the name of a file in contracts/schemas
   */
  public PublishedSchema(
      Construct scope, String id, String registry, String name, String event, String file) {
    var props =
        CfnSchemaProps.builder()
            .registryName(registry)
            .schemaName(name)
            .type("JSONSchemaDraft4")
            .description(event)
            .content(committed(file).toString())
            .build();
    super(scope, id, props);
  }

  private static JsonNode committed(String file) {
    try (var content = PublishedSchema.class.getResourceAsStream("schemas/" + file)) {
      return new JsonMapper().readTree(content);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
