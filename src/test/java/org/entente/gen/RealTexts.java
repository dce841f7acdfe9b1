package org.entente.gen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.format.tpp.TppReader;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Numbering;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.References;

/// Real texts as the generators of edits take them: whole agreements, or lines of a paragraph each.
public final class RealTexts {
  private static final Set<String> SKIPPED =
      Set.of("Identification", "HistoricalNote", "FootnoteRef", "Footnote", "ReaderNote");
  private static final Set<String> BLOCKS =
      Set.of("Text", "TitleText", "MarginalNote", "entry", "DefinitionRef", "FormHeading");

  private RealTexts() {}

  /// The given files of the Trans-Pacific Partnership, all if none is given, as one agreement.
  public static Agreement tpp(Path folder, String... files) {
    List<String> names = files.length > 0 ? List.of(files) : allTpp();
    var children = new ArrayList<Provision>();
    Provision root = null;
    for (String name : names) {
      root = TppReader.read(read(folder.resolve(name)), name).text().root();
      children.addAll(root.children());
    }
    if (root == null) {
      throw new AssertionError("at least one file");
    }
    return new Agreement(
        new Provision(
            new ProvisionId("agreement"), root.kind(), root.label(), root.wordings(), children));
  }

  private static List<String> allTpp() {
    return Stream.concat(
            Stream.of("preamble.md"),
            Stream.iterate(1, n -> n <= 30, n -> n + 1).map("ch%02d.md"::formatted))
        .toList();
  }

  /// A text as a reader sees it, a provision a line, numbers before the words.
  public static List<String> lines(Agreement text, Language language) {
    var numbering = Numbering.of(text);
    var lines = new ArrayList<String>();
    text.root()
        .walk(p -> {
          var wording = p.in(language);
          String label = numbering.heading(p.id(), language);
          boolean plain = label.equals(numbering.brief(p.id())) && label.matches("\\w+");
          String words = References.rendered(wording.body(), language, numbering);
          if (!wording.heading().isEmpty()) {
            lines.add(clean(label + " " + wording.heading()));
          }
          if (!words.isEmpty()) {
            boolean labelled = wording.heading().isEmpty() && !label.isEmpty();
            lines.add(clean((labelled ? label + (plain ? ". " : " ") : "") + words));
          }
        });
    return lines;
  }

  /// The Acts of one language, `eng` or `fra`, in the order of their file names.
  public static List<String> conventions(Path bilingual, String language) {
    try (var files = Files.list(bilingual.resolve(language))) {
      var lines = new ArrayList<String>();
      files
          .filter(file -> file.toString().endsWith(".xml"))
          .sorted()
          .forEach(file -> lines.addAll(lines(file)));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The lines of one law in the XML of Justice Canada: headings, and each provision with its
  /// label.
  public static List<String> lines(Path law) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(law)) {
      return new LawLines(factory.createXMLStreamReader(in)).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(law + ": " + e.getMessage(), e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String clean(String words) {
    return words.replaceAll("\\s+", " ").replace("**", "").replaceAll("\\\\(.)", "$1").strip();
  }

  private static final class LawLines {
    private final XMLStreamReader xml;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder label = new StringBuilder();
    private final StringBuilder words = new StringBuilder();

    LawLines(XMLStreamReader xml) {
      this.xml = xml;
    }

    List<String> lines() throws XMLStreamException {
      int skipped = 0;
      int blocks = 0;
      boolean inLabel = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          skipped += SKIPPED.contains(xml.getLocalName()) ? 1 : 0;
          inLabel = xml.getLocalName().equals("Label");
          blocks += isBlock() ? 1 : 0;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          skipped -= SKIPPED.contains(xml.getLocalName()) ? 1 : 0;
          inLabel = false;
          if (isBlock() && --blocks == 0) {
            flush();
          }
        } else if (event == XMLStreamConstants.CHARACTERS && skipped == 0) {
          (inLabel ? label : words).append(inLabel || blocks > 0 ? xml.getText() : "");
        }
      }
      return lines;
    }

    private boolean isBlock() {
      return BLOCKS.contains(xml.getLocalName());
    }

    private void flush() {
      String line = (label + " " + words).replaceAll("\\s+", " ").strip();
      if (!line.isEmpty()) {
        lines.add(line);
      }
      label.setLength(0);
      words.setLength(0);
    }
  }
}
