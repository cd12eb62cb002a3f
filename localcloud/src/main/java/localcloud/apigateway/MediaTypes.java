package localcloud.apigateway;

import java.util.List;

/** Matches media types against an API's BinaryMediaTypes, such as {@code image/*}. */
final class MediaTypes {
  private MediaTypes() {}

  static boolean anyMatches(List<String> patterns, String mediaType) {
    return patterns.stream().anyMatch(pattern -> matches(pattern, mediaType));
  }

  private static boolean matches(String pattern, String mediaType) {
    return pattern.equals("*/*")
        || pattern.equalsIgnoreCase(mediaType)
        || pattern.endsWith("/*")
            && mediaType.startsWith(pattern.substring(0, pattern.length() - 1));
  }
}
