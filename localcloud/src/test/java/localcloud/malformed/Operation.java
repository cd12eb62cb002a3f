package localcloud.malformed;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;

/** An operation of AWS's API that the local cloud answers. */
record Operation(String service, String name) {

  boolean isModelled() {
    return ApiModel.ALL.containsKey(service);
  }

  ApiModel model() {
    return ApiModel.ALL.get(service);
  }

  List<SdkField<?>> input() {
    return isModelled() ? model().input(name) : List.of();
  }

  Set<String> errors() {
    return isModelled() ? model().errors(name) : Set.of();
  }

  @Override
  public String toString() {
    return service + ":" + name;
  }
}
