package book.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MermaidTest {

  @Test
  void parts_and_arrows_become_a_flowchart() {
    assertThat(
            Mermaid.of(
                List.of(
                    "left to right direction",
                    "rectangle \"01-product\" as m {",
                    "  database \"Products\" as t",
                    "}",
                    "queue Bus",
                    "t ..> Bus : stream",
                    "t <-- Bus")))
        .isEqualTo(
            """
            flowchart LR
              subgraph m["01-product"]
              t[("Products")]
              end
              Bus[["Bus"]]
              t -.->|"stream"| Bus
              Bus --> t\
            """);
  }

  @Test
  void messages_and_notes_become_a_sequence() {
    assertThat(
            Mermaid.of(
                List.of(
                    "hide footbox",
                    "actor Anna",
                    "participant \"basket-api\" as api",
                    "Anna -> api : POST\\n  twice",
                    "api --> Anna : 202",
                    "note right of api : done")))
        .isEqualTo(
            """
            sequenceDiagram
              actor Anna as Anna
              participant api as basket-api
              Anna->>api: POST<br/>twice
              api-->>Anna: 202
              Note right of api: done\
            """);
  }

  @Test
  void a_line_without_a_counterpart_is_named() {
    assertThatThrownBy(() -> Mermaid.of(List.of("cloud Internet")))
        .hasMessageContaining("cloud Internet");
  }
}
