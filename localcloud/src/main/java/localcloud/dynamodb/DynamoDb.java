package localcloud.dynamodb;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import localcloud.deploy.ResourceType;
import localcloud.engine.HttpEngine;
import localcloud.gateway.Service;
import org.jspecify.annotations.Nullable;

/**
 * Amazon DynamoDB in the local cloud. Its two services are {@code dynamodb} and {@code
 * dynamodbstreams}; the SDK signs both as {@code dynamodb}, so the prefix of X-Amz-Target
 * distinguishes them.
 */
public final class DynamoDb implements AutoCloseable {
  private static final Set<String> TABLES =
      Set.of(
          "BatchExecuteStatement",
          "BatchGetItem",
          "BatchWriteItem",
          "CreateTable",
          "DeleteItem",
          "DeleteTable",
          "DescribeTable",
          "DescribeTimeToLive",
          "ExecuteStatement",
          "ExecuteTransaction",
          "GetItem",
          "ListTables",
          "ListTagsOfResource",
          "PutItem",
          "Query",
          "Scan",
          "TagResource",
          "TransactGetItems",
          "TransactWriteItems",
          "UntagResource",
          "UpdateItem",
          "UpdateTable",
          "UpdateTimeToLive");
  private static final Set<String> STREAMS =
      Set.of("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams");

  private final Dynoxide process;
  private final DynamoDbService tables;
  private final DynamoDbService streams;

  private DynamoDb(Dynoxide process, KeptStreams kept) {
    this.process = process;
    HttpEngine engine = new HttpEngine(process.address());
    EngineApi ofTables = new EngineApi("DynamoDB_20120810", engine);
    EngineApi ofStreams = new EngineApi("DynamoDBStreams_20120810", engine);
    this.tables =
        new DynamoDbService(
            "dynamodb", TABLES, new TableStreams(ofTables, ofStreams, kept)::answer);
    this.streams =
        new DynamoDbService("dynamodbstreams", STREAMS, new StreamAnswers(ofStreams, kept)::answer);
  }

  /**
   * @param repositoryRoot the folder with {@code node_modules}
   * @param file where the tables are kept, and beside it what their streams show; in memory if null
   * @param temp the local cloud's temporary directory, which records the engine's process
   */
  public static DynamoDb start(Path repositoryRoot, @Nullable Path file, Path temp) {
    KeptStreams kept =
        new KeptStreams(file == null ? null : file.resolveSibling("dynamodb.streams.json"));
    return new DynamoDb(Dynoxide.start(DynoxideBinary.find(repositoryRoot), file, temp), kept);
  }

  public List<Service> services() {
    return List.of(tables, streams);
  }

  public List<ResourceType> resourceTypes() {
    return List.of(new TableType(new Tables(tables)));
  }

  @Override
  public void close() {
    process.close();
  }
}
