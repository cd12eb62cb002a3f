package shop.foundation.stack;

import java.util.function.Consumer;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableProps;

/**
 * A table billed per request; all keys are strings. In a stage that keeps its data, it outlives its
 * stack, cannot be deleted until its protection is lifted, and can be restored to any second
 * (DynamoDB Developer Guide, "Point-in-time backups for DynamoDB" and "Using deletion protection to
 * protect your table").
 */
public final class ShopTable extends Table {

  public ShopTable(ShopStack stack, String id, String partitionKey) {
    this(stack, id, partitionKey, props -> {});
  }

  /** Likewise, with the properties that {@code more} adds. */
  public ShopTable(
      ShopStack stack, String id, String partitionKey, Consumer<TableProps.Builder> more) {
    var stage = stack.stage();
    var props =
        TableProps.builder()
            .partitionKey(text(partitionKey))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .removalPolicy(removalPolicy(stage))
            .deletionProtection(stage.keepsData())
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder()
                    .pointInTimeRecoveryEnabled(stage.keepsData())
                    .build());
    more.accept(props);
    super(stack, id, props.build());

    if (!stage.keepsData()) {
      Suppressions.ofLosable(this);
    }
  }

  /**
   * Adds an index that holds whole items. One on an attribute with the same value in every item
   * lists them all (docs/decisions/0007 says how far that goes), one on a few values lists more of
   * them (0033).
   */
  public ShopTable index(String name, String partitionKey, String sortKey) {
    addGlobalSecondaryIndex(
        GlobalSecondaryIndexProps.builder()
            .indexName(name)
            .partitionKey(text(partitionKey))
            .sortKey(text(sortKey))
            .build());
    return this;
  }

  /** Adds an index that holds only keys: those of the index and of the table. */
  public ShopTable indexOfKeys(String name, String partitionKey, String sortKey) {
    addGlobalSecondaryIndex(
        GlobalSecondaryIndexProps.builder()
            .indexName(name)
            .partitionKey(text(partitionKey))
            .sortKey(text(sortKey))
            .projectionType(ProjectionType.KEYS_ONLY)
            .build());
    return this;
  }

  /**
   * Even a first deployment that is rolled back leaves its table behind: a protected table cannot
   * be deleted, and trying to would stop the rollback. Its name is generated, so it does not block
   * the next deployment.
   */
  private static RemovalPolicy removalPolicy(ShopStage stage) {
    return stage.keepsData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
