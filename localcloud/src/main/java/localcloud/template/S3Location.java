package localcloud.template;

/** An object in a bucket. */
public record S3Location(String bucket, String key) {}
