package org.entente.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.redline.Change;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.words.Edit;

/// The changes of words of a split provision, parted as the provision is.
final class Parting {
  private final List<List<Edit>> parts = new ArrayList<>();
  private List<Edit> part = new ArrayList<>();

  private Parting() {
    parts.add(part);
  }

  /// What belongs to one of the parts; each but the last ends with the sign of the parting. Where
  /// words moved across a parting it cannot be cut, and the part is shown as new. A
  /// space that gave way to the parting is not shown.
  static List<Edit> of(Change.Split split, Provision own, Language language) {
    var cut = new Parting();
    split.edits().getOrDefault(language, List.of()).forEach(cut::add);
    String body = own.in(language).body();
    return Optional.of(split.parts().indexOf(own.id()))
        .filter(at -> at < cut.parts.size() && cut.parts.size() == split.parts().size())
        .map(at -> cut.parts.get(at))
        .filter(edits -> Edit.newText(edits).replace("\n", "").equals(body))
        .orElseGet(() -> body.isEmpty() ? List.of() : List.of(new Edit.Insert(body)));
  }

  private void add(Edit edit) {
    boolean isCut = edit instanceof Edit.Insert || edit instanceof Edit.Replace;
    if (!isCut || !edit.newText().contains("\n")) {
      part.add(edit);
      return;
    }
    String old = edit.oldText().isBlank() ? "" : edit.oldText();
    String rest = edit.newText();
    for (int end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      part.add(Edit.change(old, rest.substring(0, end + 1)));
      part = new ArrayList<>();
      parts.add(part);
      old = "";
      rest = rest.substring(end + 1);
    }
    if (!rest.isEmpty()) {
      part.add(new Edit.Insert(rest));
    }
  }
}
