package localcloud.template;

import java.util.Optional;

/** What a template's intrinsics look up outside the template. */
public interface TemplateContext {

  /** The local cloud's own address, such as {@code http://127.0.0.1:4566}. */
  String endpoint();

  /** A value in the SSM parameter store. */
  Optional<String> storedParameter(String name);

  /** A value that a stack has exported. */
  Optional<String> exported(String name);

  /** The value of {@code Ref} for a running resource. */
  Optional<String> physicalId(String logicalId);

  /** The value of {@code Fn::GetAtt} for a running resource. */
  Optional<String> attribute(String logicalId, String attribute);
}
