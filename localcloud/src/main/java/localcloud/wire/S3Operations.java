package localcloud.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import localcloud.gateway.AwsException;

/**
 * Names the operation of an S3 request from its method, its path ({@code /bucket/key}) and the
 * words of its query, following the Amazon S3 API Reference. A word that it does not know could
 * name another operation, which must not be taken for the one without it: {@code DELETE
 * /bucket?cors} deletes no bucket.
 */
final class S3Operations {
  private static final String COPY_SOURCE = "x-amz-copy-source";

  /** Words in a query that change a request's operation. */
  private static final List<String> SUBRESOURCES =
      List.of("delete", "encryption", "list-type", "location", "partNumber", "uploadId", "uploads");

  /** What a caller may ask to be sent in place of the object's own headers. */
  private static final Set<String> OVERRIDES =
      Set.of(
          "response-cache-control",
          "response-content-disposition",
          "response-content-encoding",
          "response-content-language",
          "response-content-type",
          "response-expires");

  /** Words in a query that say more about an operation. */
  private static final Map<String, Set<String>> PARAMETERS =
      Map.of(
          "ListBuckets",
          Set.of("bucket-region", "continuation-token", "max-buckets", "prefix"),
          "ListObjectsV2",
          Set.of(
              "continuation-token",
              "delimiter",
              "encoding-type",
              "fetch-owner",
              "max-keys",
              "prefix",
              "start-after"),
          "GetObject",
          OVERRIDES,
          "HeadObject",
          OVERRIDES);

  private static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("GET /", "ListBuckets"),
          Map.entry("PUT /bucket", "CreateBucket"),
          Map.entry("HEAD /bucket", "HeadBucket"),
          Map.entry("DELETE /bucket", "DeleteBucket"),
          Map.entry("GET /bucket?list-type", "ListObjectsV2"),
          Map.entry("GET /bucket?location", "GetBucketLocation"),
          Map.entry("GET /bucket?encryption", "GetBucketEncryption"),
          Map.entry("PUT /bucket/key", "PutObject"),
          Map.entry("GET /bucket/key", "GetObject"),
          Map.entry("HEAD /bucket/key", "HeadObject"),
          Map.entry("DELETE /bucket/key", "DeleteObject"),
          Map.entry("POST /bucket/key?uploads", "CreateMultipartUpload"),
          Map.entry("PUT /bucket/key?partNumber&uploadId", "UploadPart"),
          Map.entry("POST /bucket/key?uploadId", "CompleteMultipartUpload"),
          Map.entry("DELETE /bucket/key?uploadId", "AbortMultipartUpload"));

  private S3Operations() {}

  static String of(WireRequest request) {
    Set<String> words = words(request);
    String asked = request.method() + " " + place(request.pathOnly()) + subresources(words);
    String operation = ALL.get(asked);
    if (operation == null) {
      throw none(asked);
    }
    for (String word : words) {
      if (!SUBRESOURCES.contains(word)
          && !PARAMETERS.getOrDefault(operation, Set.of()).contains(word)
          && !isOfAll(word)) {
        throw none(asked + (asked.contains("?") ? "&" : "?") + word);
      }
    }
    if (!request.header(COPY_SOURCE).isEmpty() || words.contains(COPY_SOURCE)) {
      throw none(asked + " with " + COPY_SOURCE);
    }
    return operation;
  }

  /** The names in the query, most of which come without a value. */
  private static Set<String> words(WireRequest request) {
    return Arrays.stream(request.path().substring(request.pathOnly().length()).split("[?&]"))
        .map(parameter -> URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** SDKs name the operation in {@code x-id}; the others are part of a presigned URL. */
  private static boolean isOfAll(String word) {
    return word.equals("x-id")
        || word.toLowerCase(Locale.ROOT).startsWith("x-amz-")
        || Credential.QUERY_OF_SIGNATURE_2.contains(word);
  }

  private static AwsException none(String asked) {
    return AwsException.notImplemented(
        "The local cloud's S3 has no operation for "
            + asked
            + ", and has changed nothing. SUPPORTED.md lists those that it has.");
  }

  private static String place(String path) {
    int slash = path.indexOf('/', 1);
    if (path.length() < 2) {
      return "/";
    }
    return slash < 0 || slash == path.length() - 1 ? "/bucket" : "/bucket/key";
  }

  private static String subresources(Set<String> words) {
    Set<String> found = new TreeSet<>(words);
    found.retainAll(SUBRESOURCES);
    return found.isEmpty() ? "" : "?" + String.join("&", found);
  }
}
