package localcloud.s3;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
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

  /**
   * @param object for which it began, {@code bucket/key}
   */
  private record Upload(
      String object,
      Map<String, String> headers,
      UploadChecksum checksum,
      SortedMap<Integer, byte[]> parts) {}

  /** All parts put together, with the entity tag that S3 gives such an object. */
  record Whole(byte[] content, String etag, Map<String, String> headers) {}

  String begin(S3Request request, Map<String, String> headers) {
    UploadChecksum checksum = UploadChecksum.begun(request);
    String id = UUID.randomUUID().toString();
    open.put(id, new Upload(object(request), headers, checksum, new TreeMap<>()));
    return id;
  }

  /** Returns the headers with the part's checksums. */
  Map<String, String> add(S3Request request, int number, byte[] part) {
    Upload upload = get(request);
    Map<String, String> sums = upload.checksum().ofPart(request, part);
    synchronized (upload.parts()) {
      upload.parts().put(number, part);
    }
    return sums;
  }

  /** The parts that the caller names, in the order of their numbers. */
  Whole whole(S3Request request) {
    Upload upload = get(request);
    List<CompletedParts.Part> wanted = CompletedParts.of(request.call().body());
    upload.checksum().checkList(wanted);
    List<byte[]> parts = new ArrayList<>();
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
        parts.add(bytes);
        content.writeBytes(bytes);
        digests.writeBytes(Digests.digest("MD5", bytes));
      }
    }
    upload.checksum().checkWhole(request, parts);
    String etag = Digests.md5(digests.toByteArray()) + "-" + wanted.size();
    return new Whole(content.toByteArray(), etag, upload.headers());
  }

  void abort(S3Request request) {
    get(request);
    open.remove(id(request));
  }

  private static String id(S3Request request) {
    return request.parameter("uploadId");
  }

  private static String object(S3Request request) {
    return request.bucket() + "/" + request.key();
  }

  /** An upload belongs to the object for which it began. */
  private Upload get(S3Request request) {
    String id = id(request);
    Upload upload = open.get(id);
    if (upload == null || !upload.object().equals(object(request))) {
      throw new AwsException(404, "NoSuchUpload", "The specified upload does not exist: " + id);
    }
    return upload;
  }
}
