package org.entente.format.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Reads a page again, as XML.
final class PageReading {
  private static final Set<String> FURNITURE =
      Set.of("aloud", "notes", "sign", "parting", "margin", "gone", "deleted");

  private PageReading() {}

  static Document xml(String page) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(page.getBytes(UTF_8)));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + e.getMessage(), e);
    }
  }

  /// The words of the text without deletions, notes and signs, white space apart.
  static String newText(String page) {
    return bare(words(main(xml(page))));
  }

  /// Words with all white space gone, and the colon of headings in one form.
  static String bare(String words) {
    return words.replaceAll("[\\s\\u00a0\\u202f]+", "");
  }

  private static Node main(Document page) {
    return page.getElementsByTagName("main").item(0);
  }

  private static String words(Node at) {
    if (at.getNodeType() == Node.TEXT_NODE) {
      return at.getTextContent();
    }
    var words = new StringBuilder();
    if (at instanceof Element element && !isFurniture(element)) {
      var children = at.getChildNodes();
      for (int i = 0; i < children.getLength(); i++) {
        words.append(words(children.item(i)));
      }
    }
    return words.toString();
  }

  private static boolean isFurniture(Element element) {
    Set<String> classes = Set.of(element.getAttribute("class").split(" "));
    return element.getTagName().equals("del") || classes.stream().anyMatch(FURNITURE::contains);
  }
}
