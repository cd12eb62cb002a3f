package localcloud.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.time.MovableClock;
import localcloud.wire.SdkClients;
import localcloud.wire.WireServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** S3 as clients of AWS use it: the pages of the Amazon S3 User Guide and API Reference. */
class S3ClientsTest {
  @TempDir private Path folder;
  @TempDir private Path lent;
  private final MovableClock clock = new MovableClock();
  private final Gateway gateway = new Gateway();

  @AutoClose
  private final WireServer server = WireServer.start(gateway, (key, exchange) -> Caller.ROOT, 0);

  @AutoClose private final HttpClient http = HttpClient.newHttpClient();
  @AutoClose private final S3Client s3 = SdkClients.build(S3Client.builder(), server);

  @BeforeEach
  void open() {
    gateway.open(new S3(folder, clock, lent).service());
    s3.createBucket(request -> request.bucket("library"));
  }

  @Test
  void the_buckets_are_listed_where_an_unsigned_request_gets_the_status()
      throws IOException, InterruptedException {
    s3.createBucket(request -> request.bucket("archive"));

    assertThat(s3.listBuckets().buckets())
        .extracting(Bucket::name)
        .containsExactly("archive", "library");
    assertThat(s3.listBucketsPaginator(request -> request.maxBuckets(1)).buckets()).hasSize(2);
    assertThat(get(server.endpoint() + "/").body()).contains("\"status\":\"running\"");
  }

  /** API Reference, "ListObjectsV2", and User Guide, "Organizing objects using prefixes". */
  @Test
  void keys_below_the_same_folder_are_one_common_prefix_on_every_page() {
    List<String> keys = List.of("a b/1", "a b/2", "b", "photos/2026/may/x", "photos/y", "z/é+/1");
    keys.forEach(this::put);

    assertThat(found("", "/", 1000)).containsExactly("a b/", "b", "photos/", "z/");
    assertThat(found("", "/", 1)).containsExactly("a b/", "b", "photos/", "z/");
    assertThat(found("photos/", "/", 2)).containsExactly("photos/2026/", "photos/y");
    assertThat(found("", "", 2)).containsExactlyElementsOf(keys);
    assertThat(found("z/é", "/", 2)).containsExactly("z/é+/");
    assertThat(
            s3.listObjectsV2(
                    request ->
                        request.bucket("library").delimiter("/").startAfter("a b/1").maxKeys(1))
                .commonPrefixes())
        .extracting(CommonPrefix::prefix)
        .containsExactly("a b/");
  }

  /** User Guide, "Sharing objects with presigned URLs". */
  @Test
  void a_presigned_url_reads_and_writes_until_its_time_is_over()
      throws IOException, InterruptedException {
    put("book");
    try (S3Presigner presigner = presigner()) {
      String read =
          presigner
              .presignGetObject(
                  request ->
                      request
                          .signatureDuration(Duration.ofMinutes(5))
                          .getObjectRequest(
                              get -> get.bucket("library").key("book").responseContentType("a/b")))
              .url()
              .toString();

      HttpResponse<String> answer = get(read);
      clock.advance(Duration.ofMinutes(6));
      HttpResponse<String> late = get(read);

      assertThat(answer.body()).isEqualTo("book");
      assertThat(answer.headers().firstValue("content-type")).hasValue("a/b");
      assertThat(late.statusCode()).isEqualTo(403);
      assertThat(late.body()).contains("<Code>AccessDenied</Code>", "Request has expired");
    }
  }

  /** boto3 and older SDKs sign URLs with Signature Version 2. */
  @Test
  void a_url_of_the_old_signature_is_read_too() throws IOException, InterruptedException {
    put("book");
    long end = Instant.now().plusSeconds(60).getEpochSecond();
    String signed = "/library/book?AWSAccessKeyId=AKIATEST&Signature=a%2Bb%3D&Expires=";

    assertThat(get(server.endpoint() + signed + end).body()).isEqualTo("book");
    assertThat(get(server.endpoint() + signed + 1).body()).contains("AccessDenied");
  }

  @Test
  void the_encoding_of_an_objects_content_comes_back() {
    s3.putObject(
        request -> request.bucket("library").key("page").contentEncoding("gzip"),
        RequestBody.fromString("as if zipped"));

    assertThat(s3.headObject(request -> request.bucket("library").key("page")).contentEncoding())
        .isEqualTo("gzip");
    put("plain");
    assertThat(s3.headObject(request -> request.bucket("library").key("plain")).contentEncoding())
        .isNull();
  }

  /** API Reference, "CreateBucket" and "GetBucketLocation": the oldest region is no constraint. */
  @Test
  void a_bucket_tells_the_region_for_which_it_was_made_also_after_a_restart() {
    s3.createBucket(
        request ->
            request
                .bucket("abroad")
                .createBucketConfiguration(where -> where.locationConstraint("eu-west-1")));

    gateway.open(new S3(folder, clock, lent).service());

    assertThat(
            s3.getBucketLocation(request -> request.bucket("abroad")).locationConstraintAsString())
        .isEqualTo("eu-west-1");
    assertThat(s3.headBucket(request -> request.bucket("abroad")).bucketRegion())
        .isEqualTo("eu-west-1");
    assertThat(
            s3.getBucketLocation(request -> request.bucket("library")).locationConstraintAsString())
        .isNullOrEmpty();
    assertThatThrownBy(
            () ->
                s3.createBucket(
                    request ->
                        request
                            .bucket("home")
                            .createBucketConfiguration(
                                where -> where.locationConstraint("us-east-1"))))
        .isInstanceOf(S3Exception.class)
        .hasMessageContaining("location-constraint is not valid");
  }

  /** User Guide, "Add preconditions to S3 operations with conditional requests". */
  @Test
  void a_write_on_a_condition_overwrites_nothing_else() {
    put("book");
    String etag = s3.headObject(request -> request.bucket("library").key("book")).eTag();

    assertThatThrownBy(
            () ->
                s3.putObject(
                    request -> request.bucket("library").key("book").ifNoneMatch("*"),
                    RequestBody.fromString("other")))
        .isInstanceOfSatisfying(
            S3Exception.class, refused -> assertThat(refused.statusCode()).isEqualTo(412));
    assertThatThrownBy(
            () ->
                s3.deleteObject(
                    request -> request.bucket("library").key("book").ifMatch("\"other\"")))
        .isInstanceOf(S3Exception.class);
    assertThat(s3.getObjectAsBytes(request -> request.bucket("library").key("book")).asUtf8String())
        .isEqualTo("book");
    s3.putObject(
        request -> request.bucket("library").key("book").ifMatch(etag),
        RequestBody.fromString("second"));
    assertThatThrownBy(
            () ->
                s3.getObjectAsBytes(request -> request.bucket("library").key("book").ifMatch(etag)))
        .isInstanceOf(S3Exception.class);
  }

  /** Everything on all pages, common prefixes and keys in one order. */
  private List<String> found(String prefix, String delimiter, int most) {
    List<String> found = new ArrayList<>();
    for (ListObjectsV2Response page :
        s3.listObjectsV2Paginator(
            request ->
                request
                    .bucket("library")
                    .prefix(prefix)
                    .delimiter(delimiter)
                    .encodingType("url")
                    .maxKeys(most))) {
      List<String> onPage =
          new ArrayList<>(page.commonPrefixes().stream().map(CommonPrefix::prefix).toList());
      onPage.addAll(page.contents().stream().map(S3Object::key).toList());
      assertThat(page.keyCount()).isEqualTo(onPage.size()).isLessThanOrEqualTo(most);
      found.addAll(onPage.stream().sorted().toList());
    }
    return found;
  }

  private void put(String key) {
    s3.putObject(request -> request.bucket("library").key(key), RequestBody.fromString(key));
  }

  private S3Presigner presigner() {
    return S3Presigner.builder()
        .endpointOverride(server.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIATEST", "secret")))
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .build();
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }
}
