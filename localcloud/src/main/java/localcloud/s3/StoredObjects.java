package localcloud.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/** The object operations of the Amazon S3 API Reference. */
record StoredObjects(Buckets buckets, Uploads uploads, Clock clock) {
  private static final Set<String> KEPT =
      Set.of("content-type", "content-disposition", "content-language", "cache-control", "expires");
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  Reply put(S3Request request) {
    byte[] content = request.body();
    return put(request, content, Digests.md5(content), kept(request));
  }

  Reply get(S3Request request, boolean withContent) {
    Bucket bucket = buckets.get(request.bucket());
    synchronized (bucket) { // so that nobody replaces the content before it is read
      return get(bucket, request, withContent);
    }
  }

  private static Reply get(Bucket bucket, S3Request request, boolean withContent) {
    StoredObject object =
        bucket
            .find(request.key())
            .orElseThrow(
                () -> new AwsException(404, "NoSuchKey", "The specified key does not exist."));
    Map<String, String> headers = new HashMap<>();
    headers.put("etag", quoted(object.etag()));
    headers.put("last-modified", HTTP_DATE.format(object.modified()));
    if (Preconditions.spareReading(request, object)) {
      return new Reply(304, headers, new byte[0]);
    }
    headers.putAll(object.headers());
    headers.putAll(request.overrides());
    headers.put("accept-ranges", "bytes");
    Optional<ByteRange> range = ByteRange.of(request.header("range"), object.size());
    range.ifPresent(part -> headers.put("content-range", part.among(object.size())));
    int status = range.isPresent() ? 206 : 200;
    if (!withContent) {
      long size = range.map(ByteRange::size).orElse(object.size());
      headers.put("content-length", Long.toString(size));
      return new Reply(status, headers, new byte[0]);
    }
    try {
      byte[] content = Files.readAllBytes(bucket.content(object));
      return new Reply(status, headers, range.map(part -> part.of(content)).orElse(content));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the object " + object.key(), e);
    }
  }

  /** Deleting an object that does not exist succeeds, as on AWS. */
  Reply delete(S3Request request) {
    Bucket bucket = buckets.get(request.bucket());
    synchronized (bucket) { // so that nobody changes what the condition is about
      Preconditions.checkWriting(request, bucket.find(request.key()));
      bucket.delete(request.key());
    }
    return new Reply(204, Map.of(), new byte[0]);
  }

  Reply beginUpload(S3Request request) {
    buckets.get(request.bucket());
    return S3Xml.reply(
        "InitiateMultipartUploadResult",
        named(request).put("UploadId", uploads.begin(request, kept(request))));
  }

  Reply addPart(S3Request request) {
    byte[] part = request.body();
    Map<String, String> headers =
        uploads.add(request, Integer.parseInt(request.parameter("partNumber")), part);
    headers.put("etag", quoted(Digests.md5(part)));
    return new Reply(200, headers, new byte[0]);
  }

  Reply completeUpload(S3Request request) {
    Uploads.Whole whole = uploads.whole(request);
    String size = request.header("x-amz-mp-object-size");
    if (!size.isEmpty() && !size.equals(Integer.toString(whole.content().length))) {
      throw new AwsException(
          400,
          "InvalidRequest",
          "The provided 'x-amz-mp-object-size' header does not match what was computed: "
              + whole.content().length);
    }
    put(request, whole.content(), whole.etag(), whole.headers());
    uploads.abort(request);
    return S3Xml.reply(
        "CompleteMultipartUploadResult", named(request).put("ETag", quoted(whole.etag())));
  }

  Reply abortUpload(S3Request request) {
    uploads.abort(request);
    return new Reply(204, Map.of(), new byte[0]);
  }

  private Reply put(
      S3Request request, byte[] content, String etag, Map<String, String> keptHeaders) {
    Bucket bucket = buckets.get(request.bucket());
    StoredObject object =
        new StoredObject(
            request.key(),
            content.length,
            etag,
            clock.instant(),
            keptHeaders,
            Bucket.newFile(request.key()));
    synchronized (bucket) {
      Preconditions.checkWriting(request, bucket.find(request.key()));
      bucket.put(object, content);
    }
    return new Reply(200, Map.of("etag", quoted(etag)), new byte[0]);
  }

  private static Map<String, String> kept(S3Request request) {
    Map<String, String> kept = new TreeMap<>(request.call().headers());
    kept.keySet().removeIf(name -> !KEPT.contains(name) && !name.startsWith("x-amz-meta-"));
    String encoding = request.contentEncoding();
    if (!encoding.isEmpty()) {
      kept.put("content-encoding", encoding);
    }
    return kept;
  }

  private static ObjectNode named(S3Request request) {
    return Json.object().put("Bucket", request.bucket()).put("Key", request.key());
  }

  static String quoted(String etag) {
    return '"' + etag + '"';
  }
}
