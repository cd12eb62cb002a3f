package localcloud.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import localcloud.gateway.AwsException;

/**
 * Names the operation of an S3 request from its method, its path ({@code /bucket/key}) and the
 * words of its query, following the Amazon S3 API Reference.
 */
final class S3Operations {
  /** Words in a query that change a request's operation. */
  private static final List<String> SUBRESOURCES =
      List.of(
          "delete",
          "encryption",
          "list-type",
          "location",
          "partNumber",
          "uploadId",
          "uploads",
          "versioning");

  private static final Map<String, String> ALL =
      Map.ofEntries(
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
    String asked = request.method() + " " + place(request.pathOnly()) + subresources(request);
    String operation = ALL.get(asked);
    if (operation == null || !request.header("x-amz-copy-source").isEmpty()) {
      throw AwsException.notImplemented("The local cloud's S3 has no operation for " + asked);
    }
    return operation;
  }

  private static String place(String path) {
    int slash = path.indexOf('/', 1);
    if (path.length() < 2) {
      return "/";
    }
    return slash < 0 || slash == path.length() - 1 ? "/bucket" : "/bucket/key";
  }

  private static String subresources(WireRequest request) {
    Set<String> found = new TreeSet<>();
    for (String parameter : request.path().replaceFirst("^[^?]*\\??", "").split("&")) {
      String name = parameter.replaceFirst("=.*", "");
      if (SUBRESOURCES.contains(name)) {
        found.add(name);
      }
    }
    return found.isEmpty() ? "" : "?" + String.join("&", found);
  }
}
