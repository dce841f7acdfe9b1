package org.entente.format.bracketed;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Takes the lines out of HTML as a browser would show them: a `br` ends a line, a block element
/// stands between blank lines. Scripts, styles and what is hidden are no words of the draft.
final class HtmlLines implements NodeFilter {

  /// Takes a line with its number in the source.
  @FunctionalInterface
  interface Taker {
    void take(int number, String line);
  }

  private static final Set<String> NO_WORDS =
      Set.of(
          "script",
          "style",
          "head",
          "title",
          "template",
          "noscript",
          "iframe",
          "object",
          "svg",
          "math",
          "select",
          "textarea",
          "button",
          "audio",
          "video",
          "canvas");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "pre",
          "table",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "nav",
          "aside",
          "blockquote",
          "hr",
          "center",
          "address",
          "figure",
          "figcaption",
          "form",
          "fieldset",
          "caption");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> STRUCK = Set.of("del", "s", "strike");

  private final Taker taker;
  private final Findings findings;
  private final StringBuilder open = new StringBuilder();
  private final IdentityHashMap<Element, Integer> items = new IdentityHashMap<>();
  private int line = 1;
  private int openLine = 1;
  private int struck;

  private HtmlLines(Taker taker, Findings findings) {
    this.taker = taker;
    this.findings = findings;
  }

  static void read(String html, Taker taker, Findings findings) {
    var lines = new HtmlLines(taker, findings);
    var parser = Parser.htmlParser().setTrackPosition(true);
    NodeTraversor.filter(lines, parser.parseInput(html, ""));
    lines.end();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Element element) {
      return element(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      struck -= STRUCK.contains(name) ? 1 : 0;
      if (name.equals("sup") || CELLS.contains(name)) {
        open.append(' ');
      } else if (name.equals("tr")) {
        end();
      } else if (BLOCKS.contains(name)) {
        end();
        blank();
      }
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult element(Element element) {
    String name = element.normalName();
    if (NO_WORDS.contains(name)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (isHidden(element)) {
      note(Reason.LEFT_OUT, element);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (STRUCK.contains(name) && struck++ == 0) {
      note(Reason.STRUCK, element);
    }
    switch (name) {
      case "table" -> findings.add(Reason.TABLE, lineOf(element), 1, "");
      case "sup" -> open.append(' ');
      case "br" -> lineBreak(element);
      default -> {}
    }
    if (BLOCKS.contains(name)) {
      end();
      blank();
    }
    if (name.equals("li")) {
      openLine = lineOf(element);
      open.append(marker(element));
    }
    return FilterResult.CONTINUE;
  }

  private void note(Reason reason, Element element) {
    if (element.hasText()) {
      findings.add(reason, lineOf(element), 1, element.text());
    }
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  private void text(TextNode node) {
    String words = node.getWholeText();
    int number = lineOf(node);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n') {
        number++;
      }
      boolean isSpace = c == '\n' || c == '\r' || c == '\t' || c == ' ' || c == '\f';
      if (!isSpace) {
        openLine = open.isEmpty() ? number : openLine;
        open.append(c);
      } else if (!open.isEmpty() && open.charAt(open.length() - 1) != ' ') {
        open.append(' ');
      }
    }
  }

  private int lineOf(Node node) {
    int found = node.sourceRange().start().lineNumber();
    line = Math.max(line, found);
    return line;
  }

  /// The number or dash a browser shows before an item of a list, which no word of the page says.
  private String marker(Element item) {
    Element list = item.parent();
    if (list == null || !list.normalName().equals("ol")) {
      return "- ";
    }
    int number = items.merge(list, 1, Integer::sum);
    boolean isLettered = list.attr("type").equals("a") && number <= 26;
    return isLettered ? "(" + (char) ('a' + number - 1) + ") " : number + ". ";
  }

  private void lineBreak(Element element) {
    int number = lineOf(element);
    if (open.isEmpty()) {
      taker.take(number, "");
    }
    end();
  }

  private void end() {
    if (!open.isEmpty()) {
      taker.take(openLine, open.toString());
      open.setLength(0);
    }
    openLine = line;
  }

  private void blank() {
    taker.take(line, "");
  }
}
