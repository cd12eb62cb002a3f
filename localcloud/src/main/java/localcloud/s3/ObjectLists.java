package localcloud.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/**
 * ListObjectsV2 of the Amazon S3 API Reference: keys in pages of a thousand, those with the same
 * text up to a delimiter as one common prefix. The last entry of a page is in the token for the
 * next.
 */
record ObjectLists(Buckets buckets) {
  private static final int MOST_KEYS = 1000;

  Reply list(S3Request request) {
    int most = most(request);
    UnaryOperator<String> encoded = EncodingType.of(request);
    String token = ListToken.read(request.parameter("continuation-token"));
    List<Map.Entry<String, Optional<StoredObject>>> found =
        entries(request).tailMap(token.isEmpty() ? "" : token + '\0').entrySet().stream()
            .limit(most + 1L)
            .toList();
    var page = found.subList(0, Math.min(most, found.size()));
    // A page of no keys cannot be continued, so it counts as the last one.
    boolean more = !page.isEmpty() && found.size() > page.size();
    ObjectNode answer = Json.object();
    answer
        .put("Name", request.bucket())
        .put("Prefix", encoded.apply(request.parameter("prefix")))
        .put("KeyCount", page.size())
        .put("MaxKeys", most)
        .put("IsTruncated", more);
    echo(request, "delimiter", "Delimiter", encoded, answer);
    echo(request, "start-after", "StartAfter", encoded, answer);
    echo(request, "encoding-type", "EncodingType", UnaryOperator.identity(), answer);
    echo(request, "continuation-token", "ContinuationToken", EncodingType::asItIs, answer);
    if (more) {
      answer.put("NextContinuationToken", ListToken.after(page.getLast().getKey()));
    }
    boolean owner = request.parameter("fetch-owner").equals("true");
    for (var entry : page) {
      if (entry.getValue().isPresent()) {
        describe(entry.getValue().get(), encoded, owner, answer.withArray("Contents").addObject());
      } else {
        answer.withArray("CommonPrefixes").addObject().put("Prefix", encoded.apply(entry.getKey()));
      }
    }
    return S3Xml.reply("ListBucketResult", answer);
  }

  private static int most(S3Request request) {
    String asked = request.parameter("max-keys");
    int most = asked.isEmpty() ? MOST_KEYS : Math.min(Integer.parseInt(asked), MOST_KEYS);
    if (most < 0) {
      throw new AwsException(
          400, "InvalidArgument", "Argument max-keys must be an integer between 0 and 2147483647");
    }
    return most;
  }

  /** The objects by their keys, and nothing by each common prefix. */
  private SortedMap<String, Optional<StoredObject>> entries(S3Request request) {
    String prefix = request.parameter("prefix");
    String delimiter = request.parameter("delimiter");
    String after = request.parameter("start-after");
    SortedMap<String, Optional<StoredObject>> entries = new TreeMap<>();
    for (StoredObject object : buckets.get(request.bucket()).all()) {
      String key = object.key();
      if (key.startsWith(prefix) && key.compareTo(after) > 0) {
        int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
        if (end < 0) {
          entries.put(key, Optional.of(object));
        } else {
          entries.put(key.substring(0, end + delimiter.length()), Optional.empty());
        }
      }
    }
    return entries;
  }

  private static void echo(
      S3Request request,
      String parameter,
      String member,
      UnaryOperator<String> encoded,
      ObjectNode answer) {
    String value = request.parameter(parameter);
    if (!value.isEmpty()) {
      answer.put(member, encoded.apply(value));
    }
  }

  private static void describe(
      StoredObject object, UnaryOperator<String> encoded, boolean owner, ObjectNode entry) {
    entry
        .put("Key", encoded.apply(object.key()))
        .put("LastModified", object.modified().truncatedTo(ChronoUnit.MILLIS).toString())
        .put("ETag", StoredObjects.quoted(object.etag()))
        .put("Size", object.size())
        .put("StorageClass", "STANDARD");
    if (owner) {
      entry.putObject("Owner").put("ID", Caller.ACCOUNT);
    }
  }
}
