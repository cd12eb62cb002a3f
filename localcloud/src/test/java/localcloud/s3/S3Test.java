package localcloud.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.time.MovableClock;
import localcloud.wire.WireServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S3 over the wire in path style, which SDKs use for an endpoint on an IP address. */
class S3Test {
  @TempDir private Path folder;
  @TempDir private Path lent;
  private final Gateway gateway = new Gateway();
  private final WireServer server = WireServer.start(gateway, (key, exchange) -> Caller.ROOT, 0);
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void open() throws IOException, InterruptedException {
    gateway.open(new S3(folder, new MovableClock(), lent).service());
    assertThat(send("PUT", "/library", "").statusCode()).isEqualTo(200);
  }

  @AfterEach
  void close() {
    server.close();
    http.close();
  }

  @Test
  void an_object_is_read_as_it_was_written() throws IOException, InterruptedException {
    HttpResponse<String> put =
        send("PUT", "/library/a%20b/c+d.txt", "hello", "Content-Type", "text/x");
    HttpResponse<String> got = send("GET", "/library/a%20b/c+d.txt", "");

    assertThat(got.body()).isEqualTo("hello");
    assertThat(got.headers().firstValue("content-type")).hasValue("text/x");
    assertThat(got.headers().firstValue("etag"))
        .hasValue("\"5d41402abc4b2a76b9719d911017c592\"")
        .isEqualTo(put.headers().firstValue("etag"));
    assertThat(send("HEAD", "/library/a%20b/c+d.txt", "").headers().firstValue("content-length"))
        .hasValue("5");
    assertThat(send("GET", "/library?list-type=2&prefix=a%20b/", "").body())
        .contains("<Key>a b/c+d.txt</Key>", "<KeyCount>1</KeyCount>");
  }

  @Test
  void missing_objects_and_buckets_are_reported_as_s3s_own_errors()
      throws IOException, InterruptedException {
    assertThat(send("GET", "/library/none", "").statusCode()).isEqualTo(404);
    assertThat(send("GET", "/library/none", "").body()).contains("<Code>NoSuchKey</Code>");
    assertThat(send("GET", "/none?location", "").body()).contains("<Code>NoSuchBucket</Code>");
    assertThat(send("GET", "/library?acl", "").statusCode()).isEqualTo(501);
  }

  @Test
  void a_lent_object_stays_as_it_is_whatever_becomes_of_its_key()
      throws IOException, InterruptedException {
    S3 s3 = new S3(folder, new MovableClock(), lent);
    gateway.open(s3.service());
    List<Path> files = new ArrayList<>();
    for (String content : List.of("one", "two", "two")) {
      send("PUT", "/library/code.zip", content);
      files.add(s3.lend("library", "code.zip").orElseThrow());
      assertThat(s3.lend("library", "code.zip")).contains(files.getLast());
    }
    send("DELETE", "/library/code.zip", "");

    assertThat(s3.lend("library", "code.zip")).isEmpty();
    assertThat(s3.lend("nobodys", "code.zip")).isEmpty();
    for (int i = 0; i < files.size(); i++) {
      assertThat(files.get(i)).hasContent(List.of("one", "two", "two").get(i));
    }
  }

  @Test
  void parts_become_one_object() throws IOException, InterruptedException {
    Matcher id =
        Pattern.compile("<UploadId>(.+)</UploadId>")
            .matcher(send("POST", "/library/big?uploads", "").body());
    assertThat(id.find()).isTrue();
    String upload = "uploadId=" + id.group(1);
    String first = "hello ".repeat(1_000_000);
    String parts =
        "<CompleteMultipartUpload>"
            + part(1, send("PUT", "/library/big?partNumber=1&" + upload, first))
            + part(2, send("PUT", "/library/big?partNumber=2&" + upload, "world"))
            + "</CompleteMultipartUpload>";

    HttpResponse<String> completed = send("POST", "/library/big?" + upload, parts);

    assertThat(completed.body()).contains("-2");
    assertThat(send("GET", "/library/big", "").body()).isEqualTo(first + "world");
    assertThat(send("POST", "/library/big?" + upload, parts).body()).contains("NoSuchUpload");
  }

  private static String part(int number, HttpResponse<String> sent) {
    return "<Part><PartNumber>"
        + number
        + "</PartNumber><ETag>"
        + sent.headers().firstValue("etag").orElseThrow()
        + "</ETag></Part>";
  }

  @Test
  void the_frames_of_a_chunked_body_are_not_part_of_the_object()
      throws IOException, InterruptedException {
    send(
        "PUT",
        "/library/chunks",
        "5;chunk-signature=ab\r\nhello\r\n1\r\n!\r\n0\r\nx-amz-checksum-crc32:mobJYA==\r\n\r\n",
        "Content-Encoding",
        "aws-chunked");

    assertThat(send("GET", "/library/chunks", "").body()).isEqualTo("hello!");
  }

  @Test
  void a_bucket_is_deleted_only_when_it_is_empty() throws IOException, InterruptedException {
    send("PUT", "/library/a", "x");

    assertThat(send("DELETE", "/library", "").body()).contains("<Code>BucketNotEmpty</Code>");
    assertThat(send("DELETE", "/library/a", "").statusCode()).isEqualTo(204);
    assertThat(send("DELETE", "/library", "").statusCode()).isEqualTo(204);
    assertThat(Files.list(folder)).isEmpty();
  }

  @Test
  void a_list_continues_after_its_last_key() throws IOException, InterruptedException {
    for (String key : new String[] {"a", "b", "c"}) {
      send("PUT", "/library/" + key, key);
    }

    assertThat(send("GET", "/library?list-type=2&max-keys=2", "").body())
        .contains("<IsTruncated>true</IsTruncated>", "<NextContinuationToken>YWZ0ZXI6Yg==<");
    assertThat(
            send("GET", "/library?list-type=2&max-keys=2&continuation-token=YWZ0ZXI6Yg%3D%3D", "")
                .body())
        .contains("<IsTruncated>false</IsTruncated>", "<Key>c</Key>")
        .doesNotContain("<Key>b</Key>");
  }

  @Test
  void objects_outlive_the_service() throws IOException, InterruptedException {
    send("PUT", "/library/kept", "still here");

    gateway.open(new S3(folder, new MovableClock(), lent).service());

    assertThat(send("GET", "/library/kept", "").body()).isEqualTo("still here");
  }

  @Test
  void an_object_that_is_json_is_no_error() throws IOException, InterruptedException {
    send("PUT", "/library/j", "{}", "Content-Type", "application/json");

    assertThat(send("GET", "/library/j", "").body()).isEqualTo("{}");
  }

  /** A file that no description names is what a killed process has left of an unanswered call. */
  @Test
  void a_folder_of_an_earlier_version_is_read_and_half_an_object_is_removed()
      throws IOException, InterruptedException {
    send("PUT", "/library/kept", "still here");
    Path bucket = folder.resolve("library");
    String plain = Digests.sha256("kept");
    Path description = bucket.resolve(plain + ".json");
    String file = Json.read(Files.readString(description)).path("file").asText();
    Files.move(bucket.resolve(file), bucket.resolve(plain));
    ObjectNode old = (ObjectNode) Json.read(Files.readString(description));
    old.remove("file");
    Files.writeString(description, Json.text(old));
    Path half = Files.writeString(bucket.resolve(plain + ".half"), "sti");

    gateway.open(new S3(folder, new MovableClock(), lent).service());

    assertThat(send("GET", "/library/kept", "").body()).isEqualTo("still here");
    assertThat(half).doesNotExist();
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.endpoint() + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=AKIATEST/20260101/us-east-1/s3/aws4_request,"
                    + " SignedHeaders=host, Signature=00");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
