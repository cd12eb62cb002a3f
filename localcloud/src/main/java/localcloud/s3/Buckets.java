package localcloud.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import localcloud.gateway.AwsException;

/** All buckets by name, each in its own subfolder. */
final class Buckets {
  /** The "General purpose bucket naming rules" of the Amazon S3 User Guide, simplified. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  private final Path folder;
  private final Clock clock;
  private final Map<String, Bucket> buckets = new ConcurrentSkipListMap<>();

  Buckets(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    if (Files.isDirectory(folder)) {
      try (Stream<Path> kept = Files.list(folder)) {
        kept.filter(Files::isDirectory)
            .map(bucket -> bucket.getFileName().toString())
            .filter(Buckets::isValid)
            .forEach(this::create);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the buckets in " + folder, e);
      }
    }
  }

  /** Creates a bucket; an existing one stays as it is. */
  Bucket create(String name) {
    if (!isValid(name)) {
      throw new AwsException(400, "InvalidBucketName", "The bucket name is not valid: " + name);
    }
    return buckets.computeIfAbsent(
        name, key -> new Bucket(name, folder.resolve(name), clock.instant()));
  }

  private static boolean isValid(String name) {
    return NAME.matcher(name).matches() && !name.contains("..");
  }

  Bucket get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new AwsException(
                    404, "NoSuchBucket", "The specified bucket does not exist: " + name));
  }

  /** All buckets in the order of their names. */
  Collection<Bucket> all() {
    return buckets.values();
  }

  Optional<Bucket> find(String name) {
    return Optional.ofNullable(buckets.get(name));
  }

  void delete(String name) {
    Bucket bucket = get(name);
    if (!bucket.all().isEmpty()) {
      throw new AwsException(
          409, "BucketNotEmpty", "The bucket you tried to delete is not empty: " + name);
    }
    buckets.remove(name);
    bucket.deleteFolder();
  }
}
