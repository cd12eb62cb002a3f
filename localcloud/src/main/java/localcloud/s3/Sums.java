package localcloud.s3;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** The checksums of a content by the last part of their header's name (see {@link Integrity}). */
final class Sums {
  static final Map<String, Function<byte[], byte[]>> ALL =
      Map.of(
          "crc32", content -> of(new CRC32(), content),
          "crc32c", content -> of(new CRC32C(), content),
          "crc64nvme", content -> ByteBuffer.allocate(Long.BYTES).putLong(crc64(content)).array(),
          "sha1", content -> Digests.digest("SHA-1", content),
          "sha256", content -> Digests.digest("SHA-256", content),
          "sha512", content -> Digests.digest("SHA-512", content),
          "md5", content -> Digests.digest("MD5", content));

  /** CRC-64/NVME's polynomial, the lowest power first. */
  private static final long POLYNOMIAL = 0x9A6C9329AC4BC9B5L;

  private static final long[] TABLE = table();

  private Sums() {}

  private static byte[] of(Checksum checksum, byte[] content) {
    checksum.update(content);
    return ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue()).array();
  }

  private static long crc64(byte[] content) {
    long sum = -1;
    for (byte one : content) {
      sum = TABLE[(int) (sum ^ one) & 0xFF] ^ (sum >>> 8);
    }
    return ~sum;
  }

  private static long[] table() {
    long[] table = new long[256];
    for (int i = 0; i < table.length; i++) {
      long sum = i;
      for (int bit = 0; bit < 8; bit++) {
        sum = (sum & 1) == 0 ? sum >>> 1 : sum >>> 1 ^ POLYNOMIAL;
      }
      table[i] = sum;
    }
    return table;
  }
}
