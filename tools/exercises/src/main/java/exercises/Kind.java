package exercises;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a step changes, and therefore what must run to prove it. */
public enum Kind {
  /** Rules in plain Java. */
  @JsonProperty("domain")
  DOMAIN,
  /** Code that a Lambda function runs against AWS services. */
  @JsonProperty("function")
  FUNCTION,
  /** A CDK stack, which is synthesized and deployed. */
  @JsonProperty("stack")
  STACK,
  /** The whole system, by hand. */
  @JsonProperty("system")
  SYSTEM
}
