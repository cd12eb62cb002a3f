package localcloud.s3;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.gateway.AwsException;

/**
 * Objects uploaded in parts ("Uploading and copying objects using multipart upload", Amazon S3 User
 * Guide). Parts are kept in memory until the upload is completed or aborted.
 */
final class Uploads {
  /** "Amazon S3 multipart upload limits", Amazon S3 User Guide. */
  private static final int LEAST = 5 * 1024 * 1024;

  private final Map<String, Upload> open = new ConcurrentHashMap<>();

  private record Upload(Map<String, String> headers, SortedMap<Integer, byte[]> parts) {}

  /** All parts put together, with the entity tag that S3 gives such an object. */
  record Whole(byte[] content, String etag, Map<String, String> headers) {}

  String begin(Map<String, String> headers) {
    String id = UUID.randomUUID().toString();
    open.put(id, new Upload(headers, new TreeMap<>()));
    return id;
  }

  void add(String id, int number, byte[] part) {
    Upload upload = get(id);
    synchronized (upload.parts()) {
      upload.parts().put(number, part);
    }
  }

  /** The parts that the caller names, in the order of their numbers. */
  Whole whole(String id, byte[] request) {
    Upload upload = get(id);
    List<CompletedParts.Part> wanted = CompletedParts.of(request);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ByteArrayOutputStream digests = new ByteArrayOutputStream();
    int before = 0;
    synchronized (upload.parts()) {
      for (CompletedParts.Part part : wanted) {
        byte[] bytes = upload.parts().get(part.number());
        if (bytes == null || !part.names(bytes)) {
          throw new AwsException(
              400,
              "InvalidPart",
              "One or more of the specified parts could not be found.  The part may not have been"
                  + " uploaded, or the specified entity tag may not match the part's entity tag.");
        }
        if (part.number() <= before) {
          throw new AwsException(
              400,
              "InvalidPartOrder",
              "The list of parts was not in ascending order. Parts must be ordered by part"
                  + " number.");
        }
        if (bytes.length < LEAST && part != wanted.getLast()) {
          throw new AwsException(
              400,
              "EntityTooSmall",
              "Your proposed upload is smaller than the minimum allowed size: each part but the"
                  + " last one has at least 5 MB");
        }
        before = part.number();
        content.writeBytes(bytes);
        digests.writeBytes(Digests.digest("MD5", bytes));
      }
    }
    String etag = Digests.md5(digests.toByteArray()) + "-" + wanted.size();
    return new Whole(content.toByteArray(), etag, upload.headers());
  }

  void abort(String id) {
    get(id);
    open.remove(id);
  }

  private Upload get(String id) {
    Upload upload = open.get(id);
    if (upload == null) {
      throw new AwsException(404, "NoSuchUpload", "The specified upload does not exist: " + id);
    }
    return upload;
  }
}
