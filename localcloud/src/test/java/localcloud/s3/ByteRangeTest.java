package localcloud.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  /** Every pair of positions in and behind every small object. */
  @Test
  void a_range_has_the_bytes_from_the_first_to_the_last_that_there_is() {
    for (int size = 1; size < 6; size++) {
      byte[] content = new byte[size];
      IntStream.range(0, size).forEach(i -> content[i] = (byte) i);
      for (int first = 0; first < size; first++) {
        for (int last = first; last < size + 2; last++) {
          ByteRange range = ByteRange.of("bytes=" + first + "-" + last, size).orElseThrow();
          int end = Math.min(last, size - 1);
          assertThat(range.of(content)).isEqualTo(Arrays.copyOfRange(content, first, end + 1));
          assertThat(range.size()).isEqualTo(end + 1 - first);
          assertThat(range.among(size)).isEqualTo("bytes " + first + "-" + end + "/" + size);
        }
        assertThat(ByteRange.of("bytes=" + first + "-", size))
            .contains(new ByteRange(first, size - 1));
        assertThat(ByteRange.of("bytes=-" + (size - first), size))
            .contains(new ByteRange(first, size - 1));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"bytes=5-, 5", "bytes=9-12, 5", "bytes=-0, 5", "bytes=0-, 0", "bytes=-3, 0"})
  void a_range_without_a_byte_is_refused(String header, long size) {
    assertThatThrownBy(() -> ByteRange.of(header, size)).hasMessageContaining("not satisfiable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "bytes=", "bytes=-", "bytes=3-1", "bytes=0-1,3-4", "items=0-1", "0-1"})
  void what_is_no_single_range_is_for_the_whole_object(String header) {
    assertThat(ByteRange.of(header, 5)).isEmpty();
  }
}
