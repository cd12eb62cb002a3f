package faults.kill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import faults.Json;

/** PutParameter of one name. */
final class ParameterVersions extends Overwritten {

  @Override
  void write(MortalCloud cloud, int number) {
    cloud.call(
        "ssm",
        "AmazonSSM.PutParameter",
        named().put("Type", "String").put("Value", "" + number).put("Overwrite", true));
  }

  @Override
  int read(MortalCloud cloud) {
    return cloud
        .call("ssm", "AmazonSSM.GetParameter", named())
        .path("Parameter")
        .path("Value")
        .asInt();
  }

  private static ObjectNode named() {
    return Json.object().put("Name", "/kill/number");
  }
}
