package localcloud.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** "Checking object integrity", Amazon S3 User Guide. */
class IntegrityTest {
  private static final byte[] CONTENT = "123456789".getBytes(UTF_8);

  static Stream<String> headers() {
    return Stream.concat(
        Stream.of("content-md5"), Sums.ALL.keySet().stream().map(name -> "x-amz-checksum-" + name));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void a_checksum_of_the_content_is_taken_and_any_other_refused(String header) {
    byte[] right = sum(header, CONTENT);

    assertThatCode(() -> read(CONTENT, Map.of(header, encoded(right)))).doesNotThrowAnyException();
    assertRefused(Map.of(header, encoded(sum(header, new byte[] {1}))), "BadDigest");
    String broken = header.equals("content-md5") ? "InvalidDigest" : "InvalidRequest";
    assertRefused(Map.of(header, encoded(new byte[] {1, 2, 3})), broken);
    assertRefused(Map.of(header, "no base64!"), broken);
  }

  /** The check values of the catalogue of parametrised CRC algorithms, for "123456789". */
  @ParameterizedTest
  @CsvSource({"crc32,cbf43926", "crc32c,e3069283", "crc64nvme,ae8b14860a799888"})
  void cyclic_checksums_have_their_known_values(String name, String hex) {
    assertThat(Sums.ALL.get(name).apply(CONTENT)).isEqualTo(HexFormat.of().parseHex(hex));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void a_checksum_after_the_last_chunk_counts_as_well(String header) {
    Map<String, String> chunked = Map.of("content-encoding", "aws-chunked");
    String chunks = "9\r\n123456789\r\n0\r\n" + header + ":%s\r\n\r\n";
    String wrong = encoded(sum(header, new byte[] {1}));

    assertThat(read(chunks.replace("%s", encoded(sum(header, CONTENT))).getBytes(UTF_8), chunked))
        .isEqualTo(CONTENT);
    if (!header.equals("content-md5")) {
      assertThatThrownBy(() -> read(chunks.replace("%s", wrong).getBytes(UTF_8), chunked))
          .isInstanceOf(AwsException.class);
    }
  }

  @Test
  void the_signed_digest_and_the_length_are_those_of_the_content() {
    String digest = HexFormat.of().formatHex(Digests.digest("SHA-256", CONTENT));

    assertThatCode(() -> read(CONTENT, Map.of("x-amz-content-sha256", digest)))
        .doesNotThrowAnyException();
    assertThatCode(() -> read(CONTENT, Map.of("x-amz-content-sha256", "UNSIGNED-PAYLOAD")))
        .doesNotThrowAnyException();
    assertRefused(
        Map.of("x-amz-content-sha256", digest.replace('1', '2')), "XAmzContentSHA256Mismatch");
    assertRefused(Map.of("x-amz-decoded-content-length", "10"), "IncompleteBody");
  }

  private static byte[] sum(String header, byte[] content) {
    return Sums.ALL.get(header.substring(header.lastIndexOf('-') + 1)).apply(content);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static void assertRefused(Map<String, String> headers, String code) {
    assertThatThrownBy(() -> read(CONTENT, headers))
        .isInstanceOfSatisfying(
            AwsException.class, error -> assertThat(error.code()).isEqualTo(code));
  }

  private static byte[] read(byte[] body, Map<String, String> headers) {
    Call call =
        new Call("s3", "PutObject", Caller.ROOT, "PUT", "/b/k", new HashMap<>(headers), body);
    return S3Request.of(call).body();
  }
}
