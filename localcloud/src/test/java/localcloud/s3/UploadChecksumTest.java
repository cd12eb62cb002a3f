package localcloud.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * "Checking object integrity in Amazon S3", Amazon S3 User Guide, "Full object and composite
 * checksum types".
 */
class UploadChecksumTest {
  private static final byte[] FIRST = new byte[5 * 1024 * 1024];
  private static final byte[] LAST = "the end".getBytes(UTF_8);
  private static final String HEADER = "x-amz-checksum-";

  private final Uploads uploads = new Uploads();

  static Stream<String> algorithms() {
    return Sums.ALL.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void the_checksum_of_a_whole_object_is_compared_whichever_kind_it_is(String name) {
    Function<byte[], byte[]> sum = Sums.ALL.get(name);
    String full = encoded(sum.apply(joined(FIRST, LAST)));
    String composite = encoded(sum.apply(joined(sum.apply(FIRST), sum.apply(LAST))));
    String usual = name.equals("crc64nvme") ? full : composite;
    String other = name.equals("crc64nvme") ? composite : full;

    complete(begun(Map.of()), Map.of(HEADER + name, usual));
    refused("BadDigest", begun(Map.of()), Map.of(HEADER + name, other));
    refused("BadDigest", begun(Map.of()), Map.of(HEADER + name, encoded(sum.apply(LAST))));
    if (!name.equals("crc64nvme")) {
      complete(begun(Map.of()), Map.of(HEADER + name, composite + "-2"));
      refused("BadDigest", begun(Map.of()), Map.of(HEADER + name, composite + "-3"));
    }
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void only_cyclic_checksums_are_of_the_full_object(String name) {
    Map<String, String> full = Map.of(HEADER + "algorithm", name, HEADER + "type", "FULL_OBJECT");
    if (!name.startsWith("crc")) {
      assertThatThrownBy(() -> begun(full)).hasMessageContaining("cannot be used with the " + name);
      return;
    }
    String right = encoded(Sums.ALL.get(name).apply(joined(FIRST, LAST)));

    complete(begun(full), Map.of(HEADER + name, right, HEADER + "type", "FULL_OBJECT"));
    refused("InvalidRequest", begun(full), Map.of(HEADER + "type", "COMPOSITE"));
    refused("BadDigest", begun(full), Map.of(HEADER + name, right.replace(right.charAt(0), '+')));
  }

  @Test
  void what_an_upload_announces_counts_for_its_parts() {
    String id = begun(Map.of(HEADER + "algorithm", "SHA256"));

    assertThatThrownBy(
            () -> uploads.add(request(id, Map.of(HEADER + "crc32", "AAAAAA=="), ""), 3, LAST))
        .hasMessageContaining("expected checksum Type: sha256, actual checksum Type: crc32");
    refused("InvalidRequest", id, Map.of());
    assertThatThrownBy(() -> begun(Map.of(HEADER + "type", "COMPOSITE")))
        .hasMessageContaining("can only be used with");
  }

  /** What a client has to repeat when it completes the upload. */
  @ParameterizedTest
  @MethodSource("algorithms")
  void the_answer_to_a_part_has_its_checksum(String name) {
    String id = begun(Map.of(HEADER + "algorithm", name));
    String sum = encoded(Sums.ALL.get(name).apply(LAST));

    assertThat(uploads.add(request(id, Map.of("x-amz-trailer", HEADER + name), ""), 3, LAST))
        .containsEntry(HEADER + name, sum);
    assertThat(uploads.add(request(id, Map.of(), ""), 3, LAST)).containsEntry(HEADER + name, sum);
  }

  @Test
  void an_upload_is_of_one_object() {
    String id = begun(Map.of());
    Call call =
        new Call(
            "s3",
            "CompleteMultipartUpload",
            Caller.ROOT,
            "POST",
            "/bucket/another?uploadId=" + id,
            Map.of(),
            list().getBytes(UTF_8));

    assertThatThrownBy(() -> uploads.whole(S3Request.of(call)))
        .hasMessageContaining("upload does not exist");
  }

  private String begun(Map<String, String> headers) {
    String id = uploads.begin(request("", headers, ""), Map.of());
    uploads.add(request(id, Map.of(), ""), 1, FIRST);
    uploads.add(request(id, Map.of(), ""), 2, LAST);
    return id;
  }

  private void complete(String id, Map<String, String> headers) {
    assertThat(uploads.whole(request(id, headers, list())).content())
        .hasSize(FIRST.length + LAST.length);
  }

  private void refused(String code, String id, Map<String, String> headers) {
    assertThatThrownBy(() -> uploads.whole(request(id, headers, list())))
        .isInstanceOfSatisfying(
            AwsException.class, error -> assertThat(error.code()).isEqualTo(code));
  }

  private static String list() {
    StringBuilder list = new StringBuilder("<CompleteMultipartUpload>");
    List<byte[]> parts = List.of(FIRST, LAST);
    for (int i = 0; i < parts.size(); i++) {
      list.append("<Part><PartNumber>").append(i + 1).append("</PartNumber><ETag>");
      list.append(Digests.md5(parts.get(i))).append("</ETag></Part>");
    }
    return list.append("</CompleteMultipartUpload>").toString();
  }

  private static S3Request request(String id, Map<String, String> headers, String body) {
    return S3Request.of(
        new Call(
            "s3",
            "any",
            Caller.ROOT,
            "POST",
            "/bucket/key?uploadId=" + id,
            new TreeMap<>(headers),
            body.getBytes(UTF_8)));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] joined = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, joined, one.length, other.length);
    return joined;
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
