package org.entente.format.html;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.base.PartyCode;
import org.entente.redline.InlineBrackets;
import org.entente.words.Edit;

/// The words of a heading, a body or a cell, as written in the markup, and what is marked in them.
sealed interface Content {
  boolean isEmpty();

  Content EMPTY = new Plain("");

  record Plain(String body) implements Content {
    @Override
    public boolean isEmpty() {
      return body.isEmpty();
    }
  }

  /// Words of the old text, all of them deleted.
  record Gone(String body) implements Content {
    @Override
    public boolean isEmpty() {
      return body.isEmpty();
    }
  }

  /// Words with changes.
  ///
  /// @param place where they stand, once on the page; links of moved words begin with it
  record Marked(List<Edit> edits, String place) implements Content {
    public Marked {
      edits = List.copyOf(edits);
    }

    @Override
    public boolean isEmpty() {
      return edits.isEmpty();
    }
  }

  /// Words with brackets; `only` are the parties that hold any, if not all do.
  record Rival(InlineBrackets brackets, SortedSet<PartyCode> only) implements Content {
    public Rival {
      only = Collections.unmodifiableSortedSet(new TreeSet<>(only));
    }

    @Override
    public boolean isEmpty() {
      return brackets.text().isEmpty();
    }
  }
}
