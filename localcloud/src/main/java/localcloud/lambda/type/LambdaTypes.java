package localcloud.lambda.type;

import java.util.List;
import localcloud.deploy.ResourceType;
import localcloud.lambda.function.Permissions;
import localcloud.lambda.function.Qualifiers;
import localcloud.lambda.invoke.AsyncInvocations;
import localcloud.lambda.invoke.Functions;
import localcloud.lambda.source.EventSourceMappings;

/** All of Lambda's resource types. */
public final class LambdaTypes {
  private LambdaTypes() {}

  public static List<ResourceType> of(
      Functions functions,
      Qualifiers qualifiers,
      Permissions permissions,
      EventSourceMappings mappings,
      AsyncInvocations async) {
    return List.of(
        new FunctionType(functions, qualifiers, async),
        new VersionType(qualifiers),
        new AliasType(qualifiers),
        new PermissionType(permissions),
        new EventSourceMappingType(mappings),
        new EventInvokeConfigType(async));
  }
}
