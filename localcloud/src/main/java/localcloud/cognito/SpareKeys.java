package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;
import localcloud.disk.KeptFileException;
import localcloud.disk.WholeFile;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * Keys that one cloud makes, when nobody waits for it, for the first pool of a later one, which
 * would otherwise spend its start on them. Only one pool ever has them: the file goes with whoever
 * takes it. Like every saving, they may be missing; then a pool makes its own.
 *
 * @param file in a folder that only its owner may read
 */
record SpareKeys(Path file) {

  /** Makes some, unless some are there. */
  void prepare() {
    if (Files.exists(file)) {
      return;
    }
    byte[] keys = Json.bytes(Json.read(RsaKeys.two().toString(false)));
    try {
      WholeFile.write(file, keys);
    } catch (AwsException e) {
      // A disk that is full or closed costs the next cloud a second.
    }
  }

  Optional<JWKSet> take() {
    Path own = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.move(file, own, StandardCopyOption.ATOMIC_MOVE);
      try {
        return Optional.of(WholeFile.readJson(own, SpareKeys::parsed));
      } finally {
        Files.delete(own);
      }
    } catch (IOException | KeptFileException e) {
      return Optional.empty();
    }
  }

  private static JWKSet parsed(JsonNode kept) {
    try {
      JWKSet keys = JWKSet.parse(kept.toString());
      if (keys.size() != 2 || !keys.getKeys().stream().allMatch(SpareKeys::canSign)) {
        throw new IllegalArgumentException("not two keys that sign");
      }
      return keys;
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static boolean canSign(JWK key) {
    return key.isPrivate() && key.size() == RsaKeys.BITS;
  }
}
