package shop.receipts.aws;

import java.util.Locale;
import java.util.UUID;
import shop.foundation.Malformed;
import shop.foundation.Problem;
import shop.foundation.aws.Answer;
import shop.foundation.aws.ApiHandler;
import shop.foundation.aws.ApiRequest;
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.Routes;
import shop.foundation.aws.Settings;
import shop.receipts.Receipt;
import shop.receipts.ReceiptBook;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The receipts API's function. It shows receipts; only a placed order writes one. */
public final class ReceiptsApi extends ApiHandler {
  private final ReceiptBook receipts;

  /** Called by Lambda, in its INIT phase. */
  public ReceiptsApi() {
    this(
        new DynamoDbReceipts(
            AwsClients.client(DynamoDbClient.builder()), Settings.required("TABLE_NAME")));
  }

  public ReceiptsApi(ReceiptBook receipts) {
    this.receipts = receipts;
  }

  @Override
  protected Routes routes() {
    return new Routes().on("GET", "/receipt/{orderId}", this::show);
  }

  private Answer show(ApiRequest request) {
    var orderId = orderId(request.pathParameter("orderId"));
    return receipts
        .of(orderId)
        .map(receipt -> shown(receipt, request))
        .orElseGet(() -> unknown(orderId));
  }

  /** Whose it is, the receipt says; the number of an order is nobody's secret. */
  private static Answer shown(Receipt receipt, ApiRequest request) {
    request.caller().maySeeWhatBelongsTo(receipt.userName());
    return Answer.ok(ReceiptView.of(receipt));
  }

  /** {@link UUID#fromString} also takes shorter texts, which are no order's number. */
  private static UUID orderId(String text) {
    try {
      var orderId = UUID.fromString(text);
      if (orderId.toString().equalsIgnoreCase(text)) {
        return orderId;
      }
    } catch (IllegalArgumentException _) {
      // It is refused below.
    }
    throw new Malformed(
        "The number of an order is a UUID, such as 7f0c1c52-4b0e-4d4c-9a3a-2f6f3c1d8e90");
  }

  private static Answer unknown(UUID orderId) {
    return Answer.problem(
        Problem.notFound(
            String.format(Locale.ROOT, "There is no receipt of order %s.", orderId),
            "A receipt is written soon after its order is placed: ask again in a moment."));
  }
}
