package org.entente.text;

import java.util.List;
import java.util.Set;
import org.entente.base.Refused;

/// The readable markup in which people write agreements (`docs/format/text.md`): read and written,
/// one language a file or all side by side. What is printed reads back as the same text; what is
/// refused is named by file and line.
public final class Markup {
  private Markup() {}

  /// Reads a whole text. Blocks without an id get one from `ids`; `place` names the file in
  /// refusals.
  public static Agreement parse(String text, String place, IdSource ids) {
    List<String> lines = BlockReader.lines(text, place);
    Header header = Header.read(lines, place);
    var blocks = new BlockReader(lines, place, header.languages()).from(header.lines());
    Label numbering = Agreement.labelOf(header.numbering());
    var builder = new TreeBuilder(ids, numbering, Set.of());
    var agreement =
        new Agreement(builder.read(blocks, header.languages().getFirst(), place).provision());
    Structure.require(agreement);
    return agreement;
  }

  /// Reads one provision with all below it, to stand in a provision of the text given. The first
  /// language is that of blocks without a language mark.
  public static Provision fragment(
      String text,
      Agreement whole,
      ProvisionId parent,
      List<Language> languages,
      String place,
      IdSource ids) {
    var byId = whole.byId();
    Provision over = byId.get(parent);
    if (over == null) {
      throw new Refused(new MarkupRefusal.UnknownReference(place, parent.value()));
    }
    var builder = new TreeBuilder(ids, over.label(), byId.keySet());
    builder.under(over, place);
    var blocks = new BlockReader(BlockReader.lines(text, place), place, languages).from(0);
    var read = builder.read(blocks, languages.getFirst(), place).provision().children();
    if (read.size() != 1) {
      throw new Refused(new MarkupRefusal.NotOneProvision(place, read.size()));
    }
    read.getFirst().walk(Structure::requireOne);
    return read.getFirst();
  }

  /// Joins the texts of two languages, each provision found by its id. A difference in provisions,
  /// their order, kinds or numbers is refused and named.
  public static Agreement merge(Agreement one, Agreement other) {
    var merged = new Agreement(Merge.of(one.root(), other.root()));
    Structure.require(merged);
    return merged;
  }

  /// Joins two readings of one provision, each in its own language, in the same way.
  public static Provision merge(Provision one, Provision other) {
    return Merge.of(one, other);
  }

  /// The text in one language.
  public static String print(Agreement text, Language language) {
    return print(text, List.of(language));
  }

  /// The text in all its languages, side by side.
  public static String print(Agreement text) {
    List<Language> languages = text.languages();
    return print(text, languages.isEmpty() ? List.of(Language.EN) : languages);
  }

  /// One provision with all below it, as [#fragment] reads it.
  public static String printFragment(Agreement text, ProvisionId id, List<Language> languages) {
    var printer = new MarkupPrinter(text, languages);
    Provision parent = null;
    for (Provision candidate : text.byId().values()) {
      if (candidate.children().stream().anyMatch(child -> child.id().equals(id))) {
        parent = candidate;
      }
    }
    Provision provision = text.byId().get(id);
    if (provision == null || parent == null) {
      throw new Refused(new MarkupRefusal.UnknownReference("fragment", id.value()));
    }
    if (provision.kind() == Kind.ROW) {
      printer.printRow(parent, provision);
    } else {
      printer.print(provision, 2, 0);
    }
    return printer.text();
  }

  /// The text for people to read: labels computed, references and footnote calls resolved, no ids
  /// and no marks.
  public static String printPlain(Agreement text, Language language) {
    return new PlainPrinter(text, language).text();
  }

  private static String print(Agreement text, List<Language> languages) {
    Structure.require(text);
    var printer = new MarkupPrinter(text, languages);
    printer.header(new Header(text.numbering(), languages, 0));
    printer.print(text.root(), 1, 0);
    return printer.text();
  }
}
