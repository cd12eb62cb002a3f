package localcloud.template;

/** The location of an object in a bucket. */
public record S3Location(String bucket, String key) {}
