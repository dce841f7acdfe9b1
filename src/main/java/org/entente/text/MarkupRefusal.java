package org.entente.text;

import org.entente.base.Refusal;

/// What can be wrong with a text as people write it; `thing` is the file and line.
public sealed interface MarkupRefusal extends Refusal {

  record HeaderMissing(String thing, String line) implements MarkupRefusal {
    @Override
    public String rule() {
      return "a text starts with the lines “numbering: …” and “language: …”; found “" + line + "”";
    }

    @Override
    public String remedy() {
      return "Write “numbering: continuous” or “numbering: by-chapter”, and “language: en”, first";
    }
  }

  record TitleMissing(String thing) implements MarkupRefusal {
    @Override
    public String rule() {
      return "after its header a text has one title, a line starting with “# ”";
    }

    @Override
    public String remedy() {
      return "Write “# ” and the title once, below the header; give parts below it more than one #";
    }
  }

  record UnknownHeading(String thing, String word, String known) implements MarkupRefusal {
    @Override
    public String rule() {
      return "a heading starts with one of " + known + "; found “" + word + "”";
    }

    @Override
    public String remedy() {
      return "Start it with one of these words, then a number, “: ” and the heading";
    }
  }

  record NotANumber(String thing, String found) implements MarkupRefusal {
    @Override
    public String rule() {
      return "between the kind of heading and “: ” stands a number; “" + found + "” is none";
    }

    @Override
    public String remedy() {
      return "Write it as “Article 3: …”, “Article 3 bis: …” or “Article =3.7: …”";
    }
  }

  record NoParent(String thing, String found) implements MarkupRefusal {
    @Override
    public String rule() {
      return "an indented block belongs to the block above it with two spaces less; “"
          + found
          + "” has none";
    }

    @Override
    public String remedy() {
      return "Take away spaces until it is two further in than the block it belongs to";
    }
  }

  record Misplaced(String thing, Kind child, Kind parent) implements MarkupRefusal {
    @Override
    public String rule() {
      return "no " + child.word() + " may stand directly in a text's " + parent.word();
    }

    @Override
    public String remedy() {
      return "Move it, or change the number of # or of spaces before it";
    }
  }

  record WrongShape(String thing, String detail) implements MarkupRefusal {
    @Override
    public String rule() {
      return "this cannot be written in the markup: " + detail;
    }

    @Override
    public String remedy() {
      return "Change the provision so that it can";
    }
  }

  record WrongCells(String thing, int cells, int columns) implements MarkupRefusal {
    @Override
    public String rule() {
      return "every row has as many cells as its schedule has columns, "
          + columns
          + "; this one has "
          + cells;
    }

    @Override
    public String remedy() {
      return "Add or remove cells; write \\| for a bar inside a cell";
    }
  }

  record NoColumns(String thing) implements MarkupRefusal {
    @Override
    public String rule() {
      return "a table starts with its column titles and a line “| --- |”, once, under a heading"
          + " “Schedule”";
    }

    @Override
    public String remedy() {
      return "Write the heading, the column titles and the line of dashes above the first row";
    }
  }

  record NoteUncalled(String thing, String id) implements MarkupRefusal {
    @Override
    public String rule() {
      return "a footnote stands below the provision that calls it; nothing above calls [^"
          + id
          + "]";
    }

    @Override
    public String remedy() {
      return "Write [^" + id + "] where the footnote is called, or delete the footnote";
    }
  }

  record NoteUndefined(String thing, String id) implements MarkupRefusal {
    @Override
    public String rule() {
      return "a footnote that is called stands somewhere below, and [^" + id + "] does not";
    }

    @Override
    public String remedy() {
      return "Write a block “[^" + id + "]: …” below, or delete the call";
    }
  }

  record NoBlankLine(String thing, String found) implements MarkupRefusal {
    @Override
    public String rule() {
      return "blocks are parted by a blank line, and “" + found + "” looks like the start of one";
    }

    @Override
    public String remedy() {
      return "Put a blank line before it; if it is not a new block, wrap the line elsewhere";
    }
  }

  record CounterpartDiffers(String thing, String detail) implements MarkupRefusal {
    @Override
    public String rule() {
      return "both languages have the same provisions in the same order: " + detail;
    }

    @Override
    public String remedy() {
      return "Give both the same provision, with the same id, kind, number and place";
    }
  }

  record UnbalancedMark(String thing, String mark) implements MarkupRefusal {
    @Override
    public String rule() {
      return "a mark that is opened is closed, around words, and marks do not touch or nest; see “"
          + mark
          + "”";
    }

    @Override
    public String remedy() {
      return "Close it, or write \\" + mark.charAt(0) + " for the character itself";
    }
  }

  record UnknownMark(String thing, String found) implements MarkupRefusal {
    @Override
    public String rule() {
      return "the marks are *…*, **…**, {@id}, [^id] and \\ before one of * { [ ] } \\ | #; found “"
          + found
          + "”";
    }

    @Override
    public String remedy() {
      return "Write \\ before the character to take it as it is";
    }
  }

  record UnknownReference(String thing, String id) implements MarkupRefusal {
    @Override
    public String rule() {
      return "a reference names a provision of the text, and {@" + id + "} names none";
    }

    @Override
    public String remedy() {
      return "Correct the id, or put in the provision it names";
    }
  }

  record NotOneProvision(String thing, int found) implements MarkupRefusal {
    @Override
    public String rule() {
      return "one provision is expected here, with what belongs to it indented below; there are "
          + found;
    }

    @Override
    public String remedy() {
      return "Leave one, and put others in on their own";
    }
  }

  record NotAnId(String thing, String found) implements MarkupRefusal {
    @Override
    public String rule() {
      return "an id is up to 64 of a-z, 0-9 and “-”, not at its ends; “" + found + "” is none";
    }

    @Override
    public String remedy() {
      return "Change it, or leave {#…} out to be given one";
    }
  }
}
