package localcloud.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.DispatchingService;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;
import localcloud.gateway.Reply;

/** The operations of the Amazon S3 API Reference that are needed to publish and read assets. */
final class S3Service implements DispatchingService {
  private static final int MOST_KEYS = 1000;

  private final Buckets buckets;
  private final OperationTable operations;

  S3Service(Buckets buckets, StoredObjects objects) {
    this.buckets = buckets;
    this.operations =
        new OperationTable()
            .on("CreateBucket", on(this::create))
            .on("HeadBucket", on(this::head))
            .on("DeleteBucket", on(this::delete))
            .on(
                "GetBucketLocation",
                on(request -> about(request, "LocationConstraint", Json.object())))
            .on(
                "GetBucketEncryption",
                on(request -> about(request, "ServerSideEncryptionConfiguration", rule())))
            .on("ListObjectsV2", on(this::list))
            .on("PutObject", on(objects::put))
            .on("GetObject", on(request -> objects.get(request, true)))
            .on("HeadObject", on(request -> objects.get(request, false)))
            .on("DeleteObject", on(objects::delete))
            .on("CreateMultipartUpload", on(objects::beginUpload))
            .on("UploadPart", on(objects::addPart))
            .on("CompleteMultipartUpload", on(objects::completeUpload))
            .on("AbortMultipartUpload", on(objects::abortUpload));
  }

  private static Function<Call, Reply> on(Function<S3Request, Reply> operation) {
    return call -> operation.apply(S3Request.of(call));
  }

  @Override
  public String name() {
    return "s3";
  }

  @Override
  public OperationTable table() {
    return operations;
  }

  private Reply create(S3Request request) {
    buckets.create(request.bucket());
    return new Reply(200, Map.of("location", "/" + request.bucket()), new byte[0]);
  }

  private Reply head(S3Request request) {
    buckets.get(request.bucket());
    return new Reply(200, Map.of("x-amz-bucket-region", "us-east-1"), new byte[0]);
  }

  private Reply delete(S3Request request) {
    buckets.delete(request.bucket());
    return new Reply(204, Map.of(), new byte[0]);
  }

  private Reply about(S3Request request, String root, ObjectNode answer) {
    buckets.get(request.bucket());
    return S3Xml.reply(root, answer);
  }

  /** Since 2023, S3 encrypts every bucket with its own keys. */
  private static ObjectNode rule() {
    ObjectNode answer = Json.object();
    answer
        .putObject("Rule")
        .putObject("ApplyServerSideEncryptionByDefault")
        .put("SSEAlgorithm", "AES256");
    return answer;
  }

  /** Lists keys in pages of a thousand; the last key of a page is the token for the next. */
  private Reply list(S3Request request) {
    if (!request.parameter("delimiter").isEmpty()) {
      throw AwsException.notImplemented("The local cloud's S3 does not support delimiters");
    }
    String prefix = request.parameter("prefix");
    String after = request.parameter("continuation-token") + request.parameter("start-after");
    String asked = request.parameter("max-keys");
    int most = asked.isEmpty() ? MOST_KEYS : Math.min(Integer.parseInt(asked), MOST_KEYS);
    if (most < 0) {
      throw new AwsException(
          400, "InvalidArgument", "Argument max-keys must be an integer between 0 and 2147483647");
    }
    List<StoredObject> found =
        buckets.get(request.bucket()).all().stream()
            .filter(object -> object.key().startsWith(prefix))
            .filter(object -> object.key().compareTo(after) > 0)
            .limit(most + 1L)
            .toList();
    List<StoredObject> page = found.subList(0, Math.min(most, found.size()));
    // A page of no keys cannot be continued, so it counts as the last one.
    boolean more = !page.isEmpty() && found.size() > page.size();
    ObjectNode answer = Json.object();
    answer
        .put("Name", request.bucket())
        .put("Prefix", prefix)
        .put("KeyCount", page.size())
        .put("MaxKeys", most)
        .put("IsTruncated", more);
    if (more) {
      answer.put("NextContinuationToken", page.getLast().key());
    }
    var contents = answer.putArray("Contents");
    for (StoredObject object : page) {
      contents
          .addObject()
          .put("Key", object.key())
          .put("LastModified", millis(object.modified()).toString())
          .put("ETag", StoredObjects.quoted(object.etag()))
          .put("Size", object.size())
          .put("StorageClass", "STANDARD");
    }
    return S3Xml.reply("ListBucketResult", answer);
  }

  private static Instant millis(Instant instant) {
    return Instant.ofEpochMilli(instant.toEpochMilli());
  }
}
