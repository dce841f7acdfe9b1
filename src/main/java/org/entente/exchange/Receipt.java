package org.entente.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.base.Bounds;
import org.entente.base.LineRefusal;
import org.entente.base.LineWriter;
import org.entente.base.Refused;

/// What became of a dispatch that was taken in, durably.
///
/// @param placed acts that were new and now count
/// @param known acts that were held already
/// @param held acts that wait for an earlier one
/// @param texts texts that were new
/// @param notes notes that were new
public record Receipt(int placed, int known, int held, int texts, int notes) {
  public static final String TYPE = "entente/receipt/1";
  public static final Receipt NOTHING = new Receipt(0, 0, 0, 0, 0);

  private static final String NUMBER = "(0|[1-9][0-9]{0,8})";
  private static final Pattern FORM =
      Pattern.compile(
          TYPE
              + ("\nplaced " + NUMBER + "\nknown " + NUMBER + "\nheld " + NUMBER)
              + ("\ntexts " + NUMBER + "\nnotes " + NUMBER + "\n"));

  public Receipt {
    Bounds.require(
        placed >= 0 && known >= 0 && held >= 0 && texts >= 0 && notes >= 0, "counts are no debts");
  }

  public Receipt plus(Receipt other) {
    return new Receipt(
        placed + other.placed,
        known + other.known,
        held + other.held,
        texts + other.texts,
        notes + other.notes);
  }

  /// Whether anything changed.
  public boolean isNews() {
    return placed + texts + notes > 0;
  }

  public String text() {
    return new LineWriter(TYPE)
        .put("placed", placed)
        .put("known", known)
        .put("held", held)
        .put("texts", texts)
        .put("notes", notes)
        .text();
  }

  public static Receipt parse(String text, String place) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new Refused(new LineRefusal.NotCanonical(place, "it is not a receipt"));
    }
    return new Receipt(
        count(form, 1), count(form, 2), count(form, 3), count(form, 4), count(form, 5));
  }

  private static int count(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }
}
