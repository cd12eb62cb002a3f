package book.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsMarkdownTest {
  private final AsMarkdown markdown = new AsMarkdown(link -> "to:" + link, path -> "of:" + path);

  @Test
  void words_keep_their_emphasis_and_their_characters() {
    assertThat(of("<p><em>Now</em> or <strong>never</strong>: 2 * 3 &lt; <code>a_b</code></p>"))
        .isEqualTo("*Now* or **never**: 2 \\* 3 &lt; `a_b`\n");
  }

  @Test
  void links_and_paths_lead_to_places_in_the_repository() {
    assertThat(of("<p><a href='b.html'>b</a>, <code class='path'>docs/<wbr>c</code></p>"))
        .isEqualTo("[b](to:b.html), [`docs/c`](of:docs/c)\n");
  }

  @Test
  void a_sentence_whose_line_begins_with_a_number_is_not_a_list() {
    assertThat(of("<p>It was in\n1999. Then\n- no more.</p>"))
        .isEqualTo("It was in\n1999\\. Then\n\\- no more.\n");
  }

  @Test
  void code_keeps_its_lines_and_loses_its_colours() {
    assertThat(of("<pre><code data-lang='java'><span>int</span> a;\n\n  b();</code></pre>"))
        .isEqualTo("```java\nint a;\n\n  b();\n```\n");
  }

  @Test
  void lists_tables_and_terms_have_their_own_forms() {
    assertThat(of("<ul><li><p>one</p></li><li>two</li></ul>")).isEqualTo("- one\n- two\n");
    assertThat(of("<table><tr><th>a</th><th>b</th></tr><tr><td>1|</td><td>2</td></tr></table>"))
        .isEqualTo("| a | b |\n|---|---|\n| 1\\| | 2 |\n");
    assertThat(of("<dl><dt>Lost</dt><dd><p>Joins.</p></dd></dl>")).isEqualTo("**Lost:** Joins.\n");
  }

  @Test
  void answers_stay_folded_and_warnings_stay_warnings() {
    assertThat(
            of("<details><summary>Why?</summary><div class='content'><p>So.</p></div></details>"))
        .isEqualTo("<details>\n<summary>Why?</summary>\n\nSo.\n\n</details>\n");
    assertThat(
            of(
                "<div class='admonitionblock warning'><table><tr><td class='icon'></td>"
                    + "<td class='content'>It costs money.</td></tr></table></div>"))
        .isEqualTo("> [!WARNING]\n> It costs money.\n");
  }

  private String of(String html) {
    return markdown.of(html);
  }
}
