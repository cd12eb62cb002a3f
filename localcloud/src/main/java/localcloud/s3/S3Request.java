package localcloud.s3;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;

/**
 * An S3 call in path style, {@code /bucket/key?query}, which SDKs use for an endpoint on an IP
 * address.
 *
 * @param key empty for a call on the bucket itself
 */
record S3Request(String bucket, String key, Map<String, String> query, Call call) {
  /** In bytes of UTF-8: "Naming Amazon S3 objects", Amazon S3 User Guide. */
  private static final int LONGEST_KEY = 1024;

  static S3Request of(Call call) {
    int question = call.path().indexOf('?');
    String path = question < 0 ? call.path() : call.path().substring(0, question);
    String[] parts = path.substring(1).split("/", 2);
    Map<String, String> query = new TreeMap<>();
    if (question >= 0) {
      for (String parameter : call.path().substring(question + 1).split("&")) {
        String[] halves = parameter.split("=", 2);
        query.put(decode(halves[0]), halves.length > 1 ? decode(halves[1]) : "");
      }
    }
    String key = parts.length > 1 ? decode(parts[1]) : "";
    if (key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
      throw new AwsException(400, "KeyTooLongError", "Your key is too long");
    }
    return new S3Request(decode(parts[0]), key, query, call);
  }

  String parameter(String name) {
    return query.getOrDefault(name, "");
  }

  String header(String name) {
    return call.headers().getOrDefault(name, "");
  }

  /** How the object itself is encoded, without the encoding of its transport. */
  String contentEncoding() {
    return Arrays.stream(header("content-encoding").split(","))
        .map(String::strip)
        .filter(encoding -> !encoding.isEmpty() && !encoding.equals("aws-chunked"))
        .collect(Collectors.joining(","));
  }

  /** The headers that the caller wants in place of the object's own. */
  Map<String, String> overrides() {
    return HeaderOverrides.in(query);
  }

  /**
   * The content, without the encoding of its transport.
   *
   * @throws localcloud.gateway.AwsException if it is not what its sender says it is
   */
  byte[] body() {
    AwsChunks body =
        header("content-encoding").contains("aws-chunked")
            ? AwsChunks.read(call.body())
            : new AwsChunks(call.body(), Map.of());
    Integrity.check(this, body.content(), body.trailers());
    return body.content();
  }

  /** In a path, unlike in a form, a plus sign stays a plus sign. */
  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
