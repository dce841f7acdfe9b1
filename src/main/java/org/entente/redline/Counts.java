package org.entente.redline;

/// How many provisions stand how. Every provision is one of agreed, bracketed and one-sided; closed
/// ones are agreed with every party's mark at closed; reserved ones bear at least one scrutiny
/// reserve. Moved ones some party places elsewhere; renumbered ones have rival numbers or kinds.
public record Counts(
    int agreed,
    int bracketed,
    int oneSided,
    int closed,
    int reserved,
    int moved,
    int renumbered) {
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

  static Counts of(ConsolidatedProvision at) {
    return new Counts(
        at.status() == Status.AGREED ? 1 : 0,
        at.status() == Status.BRACKETED ? 1 : 0,
        at.status() == Status.ONE_SIDED ? 1 : 0,
        at.isClosed() ? 1 : 0,
        at.reserves().isEmpty() ? 0 : 1,
        at.displaced().isEmpty() ? 0 : 1,
        isRenumbered(at) ? 1 : 0);
  }

  private static boolean isRenumbered(ConsolidatedProvision at) {
    var first = at.sides().getFirst().own();
    return at.sides().stream()
        .map(Side::own)
        .anyMatch(own -> !own.label().equals(first.label()) || own.kind() != first.kind());
  }

  public Counts plus(Counts more) {
    return new Counts(
        agreed + more.agreed,
        bracketed + more.bracketed,
        oneSided + more.oneSided,
        closed + more.closed,
        reserved + more.reserved,
        moved + more.moved,
        renumbered + more.renumbered);
  }

  public int provisions() {
    return agreed + bracketed + oneSided;
  }

  /// Provisions on which the parties do not yet stand together.
  public int open() {
    return bracketed + oneSided;
  }
}
