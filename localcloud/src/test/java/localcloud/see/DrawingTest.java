package localcloud.see;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import localcloud.see.Node.Kind;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private final Drawing drawing = Library.drawing();

  @Test
  void a_node_has_a_short_name_and_a_dead_letter_queue_is_told_from_others() {
    assertThat(drawing.nodes().values())
        .extracting(Node::label)
        .containsExactly(
            "clients", "loans", "loan-api", "relay", "Loans", "bus", "lent", "Lent", "Dead");
    assertThat(drawing.nodes().get("Library/Dead").kind()).isEqualTo(Kind.DEAD);
    assertThat(drawing.nodes().get("Library/Lent").kind()).isEqualTo(Kind.QUEUE);
  }

  @Test
  void a_request_can_be_followed_from_whoever_sends_it_to_the_dead_letters() {
    assertThat(way("client", "Library/Api0A1B2C3D")).containsExactly("request");
    assertThat(way("Library/Api0A1B2C3D", "Library/LoanApi")).containsExactly("route");
    assertThat(way("Library/LoanApi", "Library/Loans1A2B3C4D")).containsExactly("permission");
    assertThat(way("Library/Loans1A2B3C4D", "Library/Relay")).containsExactly("source");
    assertThat(way("Library/Bus", "Library/Rule")).containsExactly("rule");
    assertThat(way("Library/Rule", "Library/Lent")).containsExactly("target");
    assertThat(way("Library/Lent", "Library/Dead")).containsExactly("dead");
  }

  @Test
  void the_ways_say_their_routes_and_their_actions() {
    assertThat(detail("route")).containsExactly("GET /loans/{id}", "POST /loans");
    assertThat(detail("permission")).containsExactly("dynamodb:PutItem");
    assertThat(drawing.alarms()).containsEntry("lib-dead", "Library/Dead");
  }

  private List<String> way(String from, String to) {
    return drawing.edges().stream().filter(edge -> edge.joins(from, to)).map(Edge::kind).toList();
  }

  private List<String> detail(String kind) {
    return drawing.edges().stream()
        .filter(edge -> edge.kind().equals(kind))
        .findFirst()
        .orElseThrow()
        .detail();
  }
}
