package org.entente.format.bracketed;

/// A line that belongs to the page and not to the text.
public record Furniture(Sort sort, int line, String words) {

  /// What sort of line it is.
  public enum Sort {
    PAGE_NUMBER("page numbers"),
    RUNNING_HEADER("running headers"),
    DISTRIBUTION("lines on distribution");

    private final String plural;

    Sort(String plural) {
      this.plural = plural;
    }

    public String plural() {
      return plural;
    }
  }
}
