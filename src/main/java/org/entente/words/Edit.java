package org.entente.words;

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

  /// The edit that fits: which of the two texts is empty decides.
  static Edit change(String oldText, String newText) {
    if (oldText.isEmpty()) {
      return new Insert(newText);
    }
    return newText.isEmpty() ? new Delete(oldText) : new Replace(oldText, newText);
  }
}
