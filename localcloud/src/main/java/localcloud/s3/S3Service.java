package localcloud.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
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
  private final Buckets buckets;
  private final Clock clock;
  private final OperationTable operations;

  S3Service(Buckets buckets, StoredObjects objects, Clock clock) {
    this.buckets = buckets;
    this.clock = clock;
    ObjectLists lists = new ObjectLists(buckets);
    this.operations =
        new OperationTable()
            .on("ListBuckets", on(new BucketLists(buckets)::list))
            .on("CreateBucket", on(this::create))
            .on("HeadBucket", on(this::head))
            .on("DeleteBucket", on(this::delete))
            .on(
                "GetBucketLocation",
                on(
                    request ->
                        S3Xml.reply(
                            "LocationConstraint",
                            TextNode.valueOf(buckets.get(request.bucket()).location()))))
            .on("GetBucketEncryption", on(this::encryption))
            .on("ListObjectsV2", on(lists::list))
            .on("PutObject", on(objects::put))
            .on("GetObject", on(request -> objects.get(request, true)))
            .on("HeadObject", on(request -> objects.get(request, false)))
            .on("DeleteObject", on(objects::delete))
            .on("CreateMultipartUpload", on(objects::beginUpload))
            .on("UploadPart", on(objects::addPart))
            .on("CompleteMultipartUpload", on(objects::completeUpload))
            .on("AbortMultipartUpload", on(objects::abortUpload));
  }

  private Function<Call, Reply> on(Function<S3Request, Reply> operation) {
    return call -> {
      S3Request request = S3Request.of(call);
      PresignedUrl.check(request, clock.instant());
      return operation.apply(request);
    };
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
    String region = Location.asked(request);
    NewTags.check(request);
    if (!region.isEmpty() && buckets.find(request.bucket()).isPresent()) {
      throw new AwsException(
          409, "BucketAlreadyOwnedByYou", "You already own the bucket " + request.bucket());
    }
    Bucket bucket = buckets.create(request.bucket());
    if (!region.isEmpty()) {
      bucket.locate(region);
    }
    return new Reply(200, Map.of("location", "/" + request.bucket()), new byte[0]);
  }

  private Reply head(S3Request request) {
    String region = Location.regionOf(buckets.get(request.bucket()));
    return new Reply(200, Map.of("x-amz-bucket-region", region), new byte[0]);
  }

  private Reply delete(S3Request request) {
    buckets.delete(request.bucket());
    return new Reply(204, Map.of(), new byte[0]);
  }

  /** Since 2023, S3 encrypts every bucket with its own keys. */
  private Reply encryption(S3Request request) {
    buckets.get(request.bucket());
    ObjectNode answer = Json.object();
    answer
        .putObject("Rule")
        .putObject("ApplyServerSideEncryptionByDefault")
        .put("SSEAlgorithm", "AES256");
    return S3Xml.reply("ServerSideEncryptionConfiguration", answer);
  }
}
