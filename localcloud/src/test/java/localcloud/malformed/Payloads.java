package localcloud.malformed;

import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.traits.PayloadTrait;

/** Members that are the whole body of a call. */
final class Payloads {
  /** Inputs that only templates have, in parts. */
  private static final Set<String> OF_TEMPLATES =
      Set.of(
          "PutBucketEncryptionRequest",
          "PutBucketLifecycleConfigurationRequest",
          "PutBucketVersioningRequest",
          "PutPublicAccessBlockRequest");

  private Payloads() {}

  /** A call's payload is its whole body, which only its service reads; a template has its parts. */
  static boolean isRead(String structure, SdkField<?> field) {
    return !field.containsTrait(PayloadTrait.class) || OF_TEMPLATES.contains(structure);
  }
}
