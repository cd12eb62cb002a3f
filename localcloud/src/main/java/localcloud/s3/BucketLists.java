package localcloud.s3;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/**
 * ListBuckets of the Amazon S3 API Reference; the last name of a page is in the token for the next.
 */
record BucketLists(Buckets buckets) {
  private static final int MOST = 10_000;

  Reply list(S3Request request) {
    String asked = request.parameter("max-buckets");
    int most = asked.isEmpty() ? MOST : Integer.parseInt(asked);
    if (most < 1 || most > MOST) {
      throw new AwsException(
          400, "InvalidArgument", "Argument max-buckets must be an integer between 1 and " + MOST);
    }
    String after = ListToken.read(request.parameter("continuation-token"));
    List<Bucket> found =
        buckets.all().stream()
            .filter(bucket -> bucket.name().startsWith(request.parameter("prefix")))
            .filter(bucket -> bucket.name().compareTo(after) > 0)
            .filter(bucket -> isIn(request.parameter("bucket-region"), bucket))
            .toList();
    List<Bucket> page = found.subList(0, Math.min(most, found.size()));
    ObjectNode answer = Json.object();
    answer.putObject("Owner").put("ID", Caller.ACCOUNT);
    ArrayNode list = answer.putObject("Buckets").putArray("Bucket");
    for (Bucket bucket : page) {
      list.addObject()
          .put("Name", bucket.name())
          .put("CreationDate", bucket.created().truncatedTo(ChronoUnit.MILLIS).toString())
          .put("BucketRegion", Location.regionOf(bucket));
    }
    if (found.size() > page.size()) {
      answer.put("ContinuationToken", ListToken.after(page.getLast().name()));
    }
    if (!request.parameter("prefix").isEmpty()) {
      answer.put("Prefix", EncodingType.asItIs(request.parameter("prefix")));
    }
    return S3Xml.reply("ListAllMyBucketsResult", answer);
  }

  private static boolean isIn(String region, Bucket bucket) {
    return region.isEmpty() || region.equals(Location.regionOf(bucket));
  }
}
