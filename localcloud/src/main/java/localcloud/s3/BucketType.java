package localcloud.s3;

import java.util.Map;
import java.util.Set;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;

/**
 * {@code AWS::S3::Bucket}, for storing assets. Encryption, versioning, lifecycle rules and blocking
 * public access have no effect: the files stay on the user's own machine.
 */
record BucketType(Buckets buckets) implements ResourceType {

  @Override
  public String name() {
    return "AWS::S3::Bucket";
  }

  @Override
  public Set<String> properties() {
    return Set.of(
        "BucketName",
        "AccessControl",
        "BucketEncryption.ServerSideEncryptionConfiguration.BucketKeyEnabled",
        "BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.SSEAlgorithm",
        "BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.KMSMasterKeyID",
        "PublicAccessBlockConfiguration.BlockPublicAcls",
        "PublicAccessBlockConfiguration.BlockPublicPolicy",
        "PublicAccessBlockConfiguration.IgnorePublicAcls",
        "PublicAccessBlockConfiguration.RestrictPublicBuckets",
        "VersioningConfiguration.Status",
        "LifecycleConfiguration.Rules.Id",
        "LifecycleConfiguration.Rules.Status",
        "LifecycleConfiguration.Rules.NoncurrentVersionExpiration.NoncurrentDays",
        "LifecycleConfiguration.Rules.AbortIncompleteMultipartUpload.DaysAfterInitiation",
        "Tags.*");
  }

  @Override
  public String named() {
    return "BucketName";
  }

  @Override
  public Deployed create(Declared wanted) {
    String name = bucketName(wanted);
    if (buckets.find(name).isPresent()) {
      throw wanted.alreadyExists(name);
    }
    return restore(wanted);
  }

  @Override
  public Deployed restore(Declared wanted) {
    String name = bucketName(wanted);
    buckets.create(name);
    return deployed(name);
  }

  private static String bucketName(Declared wanted) {
    return wanted.nameFrom("BucketName").toLowerCase(java.util.Locale.ROOT);
  }

  private static Deployed deployed(String name) {
    return new Deployed(
        name,
        Map.of(
            "Arn",
            "arn:aws:s3:::" + name,
            "DomainName",
            name + ".s3.amazonaws.com",
            "RegionalDomainName",
            name + ".s3.us-east-1.amazonaws.com"));
  }

  @Override
  public Deployed update(Declared wanted, Deployed existing) {
    return deployed(existing.physicalId());
  }

  @Override
  public void delete(Declared was, Deployed existing) {
    buckets.delete(existing.physicalId());
  }
}
