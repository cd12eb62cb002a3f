package localcloud.s3;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import localcloud.deploy.InertType;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Service;

/** Amazon S3 in the local cloud. */
public final class S3 {
  private final Buckets buckets;
  private final Clock clock;
  private final Path lent;

  /**
   * @param folder where the objects are kept
   * @param lent an empty folder that is removed with the cloud
   */
  public S3(Path folder, Clock clock, Path lent) {
    this.buckets = new Buckets(folder, clock);
    this.clock = clock;
    this.lent = lent;
  }

  public Service service() {
    return new S3Service(buckets, new StoredObjects(buckets, new Uploads(), clock), clock);
  }

  public List<ResourceType> resourceTypes() {
    return List.of(
        new BucketType(buckets),
        new InertType("AWS::S3::BucketPolicy", Set.of("Bucket", "PolicyDocument.*"), ""));
  }

  /**
   * A file with what is in an object now, which neither another PutObject nor DeleteObject changes
   * while the cloud runs.
   */
  public Optional<Path> lend(String bucket, String key) {
    return buckets.find(bucket).flatMap(found -> found.lend(key, lent));
  }
}
