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

  /**
   * @param folder where the objects are kept
   */
  public S3(Path folder, Clock clock) {
    this.buckets = new Buckets(folder, clock);
    this.clock = clock;
  }

  public Service service() {
    return new S3Service(buckets, new StoredObjects(buckets, new Uploads(), clock));
  }

  public List<ResourceType> resourceTypes() {
    return List.of(
        new BucketType(buckets),
        new InertType("AWS::S3::BucketPolicy", Set.of("Bucket", "PolicyDocument.*"), ""));
  }

  /** The file with an object's content. */
  public Optional<Path> find(String bucket, String key) {
    return buckets.find(bucket).flatMap(found -> found.find(key).map(found::content));
  }
}
