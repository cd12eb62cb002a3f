package localcloud.template;

import java.util.Optional;

/** What a template's intrinsics look up outside of the template's text. */
public interface TemplateContext {

  /** The local cloud's own address, such as {@code http://127.0.0.1:4566}. */
  String endpoint();

  /** A value of the SSM parameter store. */
  Optional<String> storedParameter(String name);

  /** A value that a stack has exported. */
  Optional<String> exported(String name);

  /** What {@code Ref} gives for a resource that runs. */
  Optional<String> physicalId(String logicalId);

  /** What {@code Fn::GetAtt} gives for a resource that runs. */
  Optional<String> attribute(String logicalId, String attribute);
}
