package org.entente.gen;

/// Two texts of lines, and what truly became what.
public record KnownEdits(Correspondence truth) {

  public String old() {
    return truth.old().text();
  }

  public String neu() {
    return truth.neu().text();
  }

  /// The words of both texts together.
  public int words() {
    return truth.old().words() + truth.neu().words();
  }

  /// The other texts below these.
  public KnownEdits and(KnownEdits below) {
    Tokens old = Tokens.of(old() + "\n" + below.old());
    Tokens neu = Tokens.of(neu() + "\n" + below.neu());
    var report = new Correspondence.Report(old, neu);
    add(truth, report, 0, 0);
    add(below.truth, report, truth.old().size(), truth.neu().size());
    return new KnownEdits(report.done());
  }

  private static void add(
      Correspondence part, Correspondence.Report report, int oldBefore, int newBefore) {
    for (int j = 0; j < part.placeOf().length; j++) {
      if (part.placeOf()[j] >= 0) {
        report.token(oldBefore + part.placeOf()[j], newBefore + j, part.moved()[j]);
      }
    }
  }
}
