package localcloud.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.wire.SdkClients;
import localcloud.wire.WireServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Parts of an object, as clients read a large one: {@code aws s3 cp} reads 8 MB at a time. */
class RangedReadsTest {
  @TempDir private Path folder;
  @TempDir private Path lent;
  private final Gateway gateway = new Gateway();

  @AutoClose
  private final WireServer server = WireServer.start(gateway, (key, exchange) -> Caller.ROOT, 0);

  @AutoClose private final S3Client s3 = SdkClients.build(S3Client.builder(), server);

  @BeforeEach
  void open() {
    gateway.open(new S3(folder, Clock.systemUTC(), lent).service());
    s3.createBucket(request -> request.bucket("library"));
    s3.putObject(
        request -> request.bucket("library").key("page"), RequestBody.fromString("0123456789"));
  }

  @Test
  void an_object_is_read_in_parts() {
    var part = s3.getObjectAsBytes(one -> one.bucket("library").key("page").range("bytes=2-4"));

    assertThat(part.asUtf8String()).isEqualTo("234");
    assertThat(part.response().contentRange()).isEqualTo("bytes 2-4/10");
    assertThat(part.response().contentLength()).isEqualTo(3);
    assertThat(part.response().acceptRanges()).isEqualTo("bytes");
    assertThat(part.response().sdkHttpResponse().statusCode()).isEqualTo(206);
  }

  @Test
  void a_look_at_a_part_tells_how_long_it_is() {
    var part = s3.headObject(one -> one.bucket("library").key("page").range("bytes=7-"));

    assertThat(part.contentLength()).isEqualTo(3);
    assertThat(part.sdkHttpResponse().statusCode()).isEqualTo(206);
  }

  @Test
  void a_part_behind_the_end_is_refused() {
    assertThatThrownBy(
            () ->
                s3.getObjectAsBytes(one -> one.bucket("library").key("page").range("bytes=10-12")))
        .isInstanceOfSatisfying(
            S3Exception.class,
            refused -> {
              assertThat(refused.statusCode()).isEqualTo(416);
              assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidRange");
            });
  }
}
