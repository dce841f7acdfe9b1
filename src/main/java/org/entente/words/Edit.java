package org.entente.words;

import java.util.List;
import java.util.stream.Collectors;

/// One run of a word comparison. The old text is the runs' old parts one after the other, the new
/// text their new parts, character for character.
public sealed interface Edit {

  String oldText();

  String newText();

  record Keep(String text) implements Edit {
    @Override
    public String oldText() {
      return text;
    }

    @Override
    public String newText() {
      return text;
    }
  }

  record Insert(String newText) implements Edit {
    @Override
    public String oldText() {
      return "";
    }
  }

  record Delete(String oldText) implements Edit {
    @Override
    public String newText() {
      return "";
    }
  }

  record Replace(String oldText, String newText) implements Edit {}

  /// Words that stood here and now stand where the [MovedIn] of the same number is. Moves are
  /// numbered from 1 in the reading order of the new text.
  record MovedOut(int move, String oldText) implements Edit {
    @Override
    public String newText() {
      return "";
    }
  }

  /// Words that stood where the [MovedOut] of the same number is, with what changed inside them:
  /// the old parts of `within` are the words moved out.
  record MovedIn(int move, List<Edit> within) implements Edit {
    public MovedIn {
      within = List.copyOf(within);
    }

    @Override
    public String oldText() {
      return "";
    }

    @Override
    public String newText() {
      return Edit.newText(within);
    }
  }

  /// The edit that fits: which of the two texts is empty decides.
  static Edit change(String oldText, String newText) {
    if (oldText.isEmpty()) {
      return new Insert(newText);
    }
    return newText.isEmpty() ? new Delete(oldText) : new Replace(oldText, newText);
  }

  /// The text the edits start from.
  static String oldText(List<Edit> edits) {
    return edits.stream().map(Edit::oldText).collect(Collectors.joining());
  }

  /// The text the edits lead to.
  static String newText(List<Edit> edits) {
    return edits.stream().map(Edit::newText).collect(Collectors.joining());
  }
}
