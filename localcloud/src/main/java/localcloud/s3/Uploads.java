package localcloud.s3;

import java.io.ByteArrayOutputStream;
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

  Whole whole(String id) {
    Upload upload = get(id);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ByteArrayOutputStream digests = new ByteArrayOutputStream();
    synchronized (upload.parts()) {
      upload
          .parts()
          .values()
          .forEach(
              part -> {
                content.writeBytes(part);
                digests.writeBytes(java.util.HexFormat.of().parseHex(Digests.md5(part)));
              });
      String etag = Digests.md5(digests.toByteArray()) + "-" + upload.parts().size();
      return new Whole(content.toByteArray(), etag, upload.headers());
    }
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
