package shop.foundation.stack;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableProps;

/** Tables that are paid by the request; all keys are texts. */
public final class Tables {
  private Tables() {}

  public static TableProps.Builder keyedBy(String partitionKey) {
    return TableProps.builder()
        .partitionKey(text(partitionKey))
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .removalPolicy(RemovalPolicy.DESTROY);
  }

  /** Adds an index of whole items. */
  public static void addIndex(Table table, String name, String partitionKey, String sortKey) {
    table.addGlobalSecondaryIndex(
        GlobalSecondaryIndexProps.builder()
            .indexName(name)
            .partitionKey(text(partitionKey))
            .sortKey(text(sortKey))
            .build());
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
