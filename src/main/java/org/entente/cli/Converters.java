package org.entente.cli;

import org.entente.base.PartyCode;
import org.entente.base.Timestamp;
import org.entente.record.Office;
import org.entente.text.Language;
import picocli.CommandLine;

/// How words on the command line become values; what is malformed is refused by the value itself.
final class Converters {
  private Converters() {}

  /// Registers them for a command and those below it.
  static void register(CommandLine line) {
    line.registerConverter(PartyCode.class, PartyCode::new);
    line.registerConverter(Language.class, Language::new);
    line.registerConverter(Office.class, Office::new);
    line.registerConverter(Timestamp.class, text -> Timestamp.parse(text, "--until"));
  }
}
