package localcloud.lambda.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTablesTest {
  private static final List<String> TABLES = List.of("loans", "books", "loan");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PutItem | {'TableName':'loans'} | loans",
        "UpdateItem | {'TableName':'arn:aws:dynamodb:us-east-1:000000000000:table/loans'} | loans",
        "DeleteItem | {'TableName':'books'} | books",
        "BatchWriteItem | {'RequestItems':{'loans':[],'loan':[]}} | loans,loan",
        "TransactWriteItems | {'TransactItems':[{'Put':{'TableName':'loans'}},"
            + "{'Delete':{'TableName':'books'}}]} | loans,books",
        "ExecuteStatement | {'Statement':'…'} | loans,books,loan",
        "BatchExecuteStatement | {} | loans,books,loan",
        "ExecuteTransaction | {} | loans,books,loan",
        "PutItem | no JSON | loans,books,loan",
        "PutItem | {} | ''",
        "GetItem | {'TableName':'loans'} | ''",
        "Query | {'TableName':'loans'} | ''"
      })
  void a_call_may_have_written_to(String operation, String input, String tables) {
    assertThat(written("dynamodb", operation, input))
        .isEqualTo(Stream.of(tables.split(",")).filter(name -> !name.isEmpty()).toList());
  }

  @ParameterizedTest
  @CsvSource({"sqs", "lambda"})
  void a_call_of_another_service_writes_to_no_table(String service) {
    assertThat(written(service, "PutItem", "{'TableName':'loans'}")).isEmpty();
  }

  private static List<String> written(String service, String operation, String input) {
    var call =
        new Call(
            service,
            operation,
            Caller.ROOT,
            "POST",
            "/",
            Map.of("content-type", "application/x-amz-json-1.0"),
            input.replace('\'', '"').getBytes(UTF_8));
    return TABLES.stream().filter(WrittenTables.of(call)).toList();
  }
}
