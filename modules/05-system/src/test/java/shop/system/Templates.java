package shop.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NIST80053R5Checks;
import io.github.cdklabs.cdknag.NagPackProps;
import io.github.cdklabs.cdknag.NagReportFormat;
import io.github.cdklabs.cdknag.PCIDSS321Checks;
import io.github.cdklabs.cdknag.ServerlessChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import shop.foundation.stack.ShopStage;
import shop.foundation.stack.WebOrigins;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;

/**
 * The system's templates of one stage, and what cdk-nag says about them. A synthesis takes seconds,
 * so all tests share one for each stage. The functions' code is empty: its hash is always the same.
 */
record Templates(ShopStage stage, Path cdkOut) {
  static final List<String> STACKS =
      List.of(
          "EventBusStack",
          "SignInStack",
          "ProductStack",
          "OrderingStack",
          "BasketStack",
          "ReceiptsStack");

  /** Whose rules are kept, or broken with a reason that stands at the resource. */
  static final List<String> RULES = List.of("AwsSolutions", "Serverless");

  /** What auditors ask for, besides. */
  static final List<String> CONTROLS = List.of("NIST.800.53.R5", "PCI.DSS.321");

  private static final List<String> WITH_CODE =
      List.of("01-product", "02-basket", "03-ordering", "06-receipts");
  private static final Map<ShopStage, Templates> SYNTHESIZED = new ConcurrentHashMap<>();
  private static final ObjectMapper JSON = new ObjectMapper();

  static Templates of(ShopStage stage) {
    return SYNTHESIZED.computeIfAbsent(stage, Templates::synthesize);
  }

  JsonNode template(String stack) {
    return read(stack + ".template.json");
  }

  /** What the packs' rules say about all stacks, including resources that keep them. */
  List<JsonNode> findings(List<String> packs) {
    return STACKS.stream()
        .flatMap(stack -> packs.stream().map(pack -> pack + "-" + stage.stackName(stack)))
        .flatMap(report -> read(report + "-NagReport.json").path("lines").valueStream())
        .toList();
  }

  /** All resources of a type, by logical id. */
  Map<String, JsonNode> resources(String stack, String type) {
    return template(stack)
        .path("Resources")
        .propertyStream()
        .filter(resource -> resource.getValue().path("Type").asText().equals(type))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Templates synthesize(ShopStage stage) {
    var folder = Path.of("target", "templates", stage.name() + stage.web().origins().size());
    var cdkOut = folder.resolve("cdk.out");
    var app =
        new App(
            AppProps.builder()
                .analyticsReporting(false)
                .context(context(stage))
                .outdir(cdkOut.toString())
                .build());
    ShopApp.addShop(app, modulesWithEmptyCode(folder));
    var reports = NagPackProps.builder().reportFormats(List.of(NagReportFormat.JSON)).build();
    Aspects.of(app).add(new AwsSolutionsChecks(reports));
    Aspects.of(app).add(new ServerlessChecks(reports));
    if (stage.web().equals(WebOrigins.NONE)) { // Pages add nothing that these controls are about.
      Aspects.of(app).add(new NIST80053R5Checks(reports));
      Aspects.of(app).add(new PCIDSS321Checks(reports));
    }
    app.synth();
    return new Templates(stage, cdkOut);
  }

  private static Map<String, String> context(ShopStage stage) {
    return stage.web().equals(WebOrigins.NONE)
        ? Map.of("stage", stage.name())
        : Map.of("stage", stage.name(), "webOrigins", String.join(",", stage.web().origins()));
  }

  private static Path modulesWithEmptyCode(Path folder) {
    try {
      for (var module : WITH_CODE) {
        var zip = folder.resolve(module).resolve("target/functions.zip");
        Files.createDirectories(zip.getParent());
        Files.writeString(zip, "");
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode read(String file) {
    try {
      return JSON.readTree(cdkOut.resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
