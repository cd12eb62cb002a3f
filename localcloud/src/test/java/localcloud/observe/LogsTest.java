package localcloud.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.time.MovableClock;
import localcloud.wire.SdkClients;
import localcloud.wire.WireServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

class LogsTest {
  private static final String GROUP = "/aws/lambda/loan-api";

  private final Gateway gateway = new Gateway();
  private final MovableClock clock = new MovableClock();
  private final Observe observe = new Observe(gateway, clock, queue -> Duration.ZERO);
  private final WireServer server = WireServer.start(gateway, (key, exchange) -> Caller.ROOT, 0);
  private final CloudWatchLogsClient logs =
      SdkClients.build(CloudWatchLogsClient.builder(), server);

  @BeforeEach
  void open() {
    observe.services().forEach(gateway::open);
  }

  @AfterEach
  void stop() {
    logs.close();
    server.close();
  }

  @Test
  void a_line_can_be_found_by_a_phrase_and_by_its_time() {
    Instant start = clock.instant();
    line("book added");
    clock.advance(Duration.ofMinutes(1));
    line("loan begun");
    long later = start.plusSeconds(30).toEpochMilli();

    assertThat(messages(logs.filterLogEvents(r -> r.logGroupName(GROUP).startTime(later)).events()))
        .containsExactly("loan begun");
    assertThat(found("\"book added\"")).containsExactly("book added");
    assertThat(found("book -added")).isEmpty();
    assertThat(found("?book ?loan")).hasSize(2);
  }

  @Test
  void a_structured_line_can_be_found_by_a_member() {
    line("{\"level\":\"ERROR\",\"loan\":{\"id\":7}}");
    line("{\"level\":\"INFO\"}");
    line("no json");

    assertThat(found("{ $.level = \"ERROR\" }")).hasSize(1);
    assertThat(found("{ $.loan.id = 7 }")).hasSize(1);
    assertThat(found("{ $.level != \"ERROR\" }")).containsExactly("{\"level\":\"INFO\"}");
  }

  @Test
  void pages_together_hold_every_line_once() {
    for (int i = 0; i < 25; i++) {
      line("line " + i);
    }

    List<String> all =
        logs.filterLogEventsPaginator(r -> r.logGroupName(GROUP).limit(10)).events().stream()
            .map(FilteredLogEvent::message)
            .toList();

    assertThat(all).hasSize(25).doesNotHaveDuplicates().endsWith("line 24");
  }

  @Test
  void a_stream_can_be_read_forward_until_nothing_is_new() {
    line("one");
    line("two");

    var first =
        logs.getLogEvents(
            r -> r.logGroupName(GROUP).logStreamName("s").startFromHead(true).limit(1));
    var second =
        logs.getLogEvents(
            r -> r.logGroupName(GROUP).logStreamName("s").nextToken(first.nextForwardToken()));
    var third =
        logs.getLogEvents(
            r -> r.logGroupName(GROUP).logStreamName("s").nextToken(second.nextForwardToken()));

    assertThat(first.events()).extracting(OutputLogEvent::message).containsExactly("one");
    assertThat(second.events()).extracting(OutputLogEvent::message).containsExactly("two");
    assertThat(third.events()).isEmpty();
    assertThat(third.nextForwardToken()).isEqualTo(second.nextForwardToken());
  }

  @Test
  void lines_put_by_a_client_are_kept() {
    logs.createLogGroup(r -> r.logGroupName("own"));
    logs.createLogStream(r -> r.logGroupName("own").logStreamName("s"));
    InputLogEvent event =
        InputLogEvent.builder().message("hello").timestamp(clock.millis()).build();

    logs.putLogEvents(r -> r.logGroupName("own").logStreamName("s").logEvents(event));

    assertThat(messages(logs.filterLogEvents(r -> r.logGroupName("own")).events()))
        .containsExactly("hello");
  }

  @Test
  void a_group_that_does_not_exist_is_an_error() {
    assertThatThrownBy(() -> logs.filterLogEvents(r -> r.logGroupName("nothing")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void a_declared_group_forgets_lines_older_than_its_retention() {
    Deployed group = deploy("{\"LogGroupName\":\"/aws/lambda/loan-api\",\"RetentionInDays\":30}");
    line("old");
    clock.advance(Duration.ofDays(31));
    line("new");

    assertThat(found("")).containsExactly("new");
    assertThat(group.physicalId()).isEqualTo(GROUP);
    assertThat(group.attributes().get("Arn")).endsWith(":log-group:/aws/lambda/loan-api:*");
    assertThat(logs.describeLogGroups().logGroups().getFirst().retentionInDays()).isEqualTo(30);
  }

  @Test
  void a_group_holds_a_bounded_number_of_lines() {
    for (int i = 0; i < LogGroup.CAPACITY + 5; i++) {
      line("line " + i);
    }

    assertThat(found("")).hasSize(LogGroup.CAPACITY).startsWith("line 5");
  }

  private Deployed deploy(String properties) {
    ResourceType type =
        observe.resourceTypes().stream()
            .filter(known -> known.name().equals("AWS::Logs::LogGroup"))
            .findFirst()
            .orElseThrow();
    JsonNode json = Json.read(properties);
    return type.create(new Declared("Library", "Log", type.name(), json, Path::of));
  }

  private void line(String text) {
    observe.logs().log(GROUP, "s", clock.instant(), text);
  }

  private List<String> found(String pattern) {
    return messages(
        logs.filterLogEvents(r -> r.logGroupName(GROUP).filterPattern(pattern)).events());
  }

  private static List<String> messages(List<FilteredLogEvent> events) {
    return events.stream().map(FilteredLogEvent::message).toList();
  }
}
