package org.entente.publish;

import java.util.ArrayList;
import java.util.List;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.text.Agreement;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.entente.text.Numbering;
import org.entente.text.Provision;
import org.entente.text.References;
import org.entente.text.Wording;

/// The words of a text in one language in reading order, and how a copy of it is read.
final class SignedWords {
  private static final IdSource IDS = IdSource.of(new PartyCode("COPY"));

  private SignedWords() {}

  static List<Word> of(Agreement text, Language language) {
    Numbering numbering = Numbering.of(text);
    var words = new ArrayList<Word>();
    text.root().walk(provision -> words.addAll(ofOne(provision, language, numbering)));
    return words;
  }

  private static List<Word> ofOne(Provision provision, Language language, Numbering numbering) {
    Wording wording = provision.in(language);
    String heading = References.rendered(wording.heading(), language, numbering);
    String label = labelBefore(heading, numbering.heading(provision.id(), language));
    String body = References.rendered(wording.body(), language, numbering);
    var words = new ArrayList<>(Word.of(label, provision.id(), Word.Part.LABEL));
    words.addAll(Word.of(heading, provision.id(), Word.Part.HEADING));
    words.addAll(Word.of(body, provision.id(), Word.Part.WORDS));
    return words;
  }

  /// A heading such as “Schedule of Canada” says by itself what an unnumbered label would say
  /// before it.
  private static String labelBefore(String heading, String label) {
    return heading.startsWith(label) || heading.startsWith(label.replaceFirst(":$", ""))
        ? ""
        : label;
  }

  /// A copy's words: of our markup where it is that, else of plain text, tags and entities of a web
  /// page taken off.
  static List<Word> ofCopy(String copy, Language language) {
    String text = copy.startsWith("\ufeff") ? copy.substring(1) : copy;
    return Word.of(plain(text, language), Word.COPY, Word.Part.WORDS);
  }

  private static String plain(String text, Language language) {
    if (text.startsWith("numbering:")) {
      try {
        return Markup.printPlain(Markup.parse(text, "the copy", IDS), language);
      } catch (Refused refused) {
        return text; // not our markup after all; its words are compared as they stand
      }
    }
    return text.replaceAll("(?is)<(script|style)\\b.*?</\\1>", " ")
        .replaceAll("</?[a-zA-Z][^<>]*>", " ")
        .replace("&nbsp;", " ")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&rsquo;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\\*\\*?|^#+ |(?<=\\n)#+ ", "");
  }
}
