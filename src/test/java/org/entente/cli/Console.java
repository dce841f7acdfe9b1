package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.Golden;
import org.entente.base.PartyCode;
import org.entente.node.LocalNode;
import org.entente.store.SqliteStore;
import org.entente.store.VaultAccess;

/// A script of commands and what they answered: lines that end their prompt with `$` are run, what
/// follows is the answer.
///
/// `can$ entente status` runs on the node in `./can` with the key file `./can.key`; `$ entente …`
/// names its node itself. `$ carry can usa` hands over an introduction and, once it can be sealed,
/// a pouch; `$ edit ./a.md 'x' 'y'` writes y for x; `$ copy ./a ./b` copies a file or folder, `$
/// lose ./a` deletes it, `$ keyed can ./new.key` says by which key file `can` opens from now on,
/// and `$ typed ./a ./b` is what a person types at the next command. `./` is the script's own
/// folder. Ids are numbered as they appear, and `#3` in a command is the third; times, sizes, sets
/// of shares and words to read aloud are left out.
final class Console {
  private static final Pattern PROMPT = Pattern.compile("(?<node>[a-z]*)\\$ (?<words>.+)");
  private static final Pattern WORD = Pattern.compile("'(?<quoted>[^']*)'|(?<plain>[^ ]+)");
  private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{10}(?:[0-9a-f]{54})?\\b");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
  private static final Pattern ALOUD =
      Pattern.compile(
          "(?<=in English  |en français |Its twelve words: )[\\p{L} ]+"
              + "|(?<=\n {1,15})(?:[a-z]+ ){5}(?:(?:[a-z]+ ){6})?[a-z]+(?=\n)");
  private static final Pattern SET = Pattern.compile("\\bset [0-9a-f]{4}\\b");
  private static final Pattern SIZE = Pattern.compile("(?<=\\()[0-9,]+(?= bytes\\))");

  private final Path folder;
  private final Map<String, String> numbers = new LinkedHashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final Map<String, String> keyFiles = new HashMap<>();

  Console(Path folder) {
    this.folder = folder;
  }

  /// Runs the commands of a golden file in the folder and compares what they answer.
  static void check(String name, Path folder) {
    var console = new Console(folder);
    var played = new StringBuilder();
    for (String line : Golden.read(name).lines().toList()) {
      boolean comment = line.startsWith("# ");
      Matcher prompt = PROMPT.matcher(line);
      if (comment || prompt.matches()) {
        played.append(line).append('\n');
        played.append(comment ? "" : console.answer(prompt.group("node"), prompt.group("words")));
      }
    }
    Golden.check(name, played.toString());
  }

  private String answer(String node, String line) {
    var words = new ArrayList<String>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      String plain = matcher.group("plain");
      words.add(plain == null ? matcher.group("quoted") : placed(plain));
    }
    switch (words.removeFirst()) {
      case "carry" -> {
        carry(words.get(0), words.get(1));
        return "";
      }
      case "edit" -> {
        return edit(Path.of(words.get(0)), words.get(1), words.get(2));
      }
      case "keyed" -> {
        keyFiles.put(words.get(0), words.get(1));
        return "";
      }
      case "copy", "lose", "typed" -> {
        ByHand.act(line, words);
        return "";
      }
      default -> {}
    }
    if (!node.isEmpty()) {
      words.addAll(
          List.of("--dir", placed("./" + node), "--key-file", keyFile(node)));
    }
    var said = new StringWriter();
    var out = new PrintWriter(said);
    int code = Main.run(out, out, "1", words.toArray(String[]::new));
    return normal(said.toString()) + (code == 0 ? "" : "(exit " + code + ")\n");
  }

  private void carry(String from, String to) {
    try (LocalNode sender = open(from);
        LocalNode receiver = open(to)) {
      var code = new PartyCode(to.toUpperCase(java.util.Locale.ROOT));
      receiver.mail().open(sender.mail().introduction(), from);
      if (sender.record().authority(code).node().isPresent()) {
        receiver.mail().open(sender.mail().pouchFor(code), from);
      }
    }
  }

  private static String edit(Path file, String before, String after) {
    try {
      String text = Files.readString(file);
      Files.writeString(file, text.replace(before, after));
      return text.contains(before) ? "" : "(nothing to edit)\n";
    } catch (IOException e) {
      return "(no such file)\n";
    }
  }

  private LocalNode open(String name) {
    var access = VaultAccess.keyFile(Path.of(keyFile(name)));
    return LocalNode.open(
        SqliteStore.open(folder.resolve(name), access), NodeOptions.surroundings());
  }

  private String keyFile(String node) {
    return keyFiles.getOrDefault(node, placed("./" + node + ".key"));
  }

  private String placed(String word) {
    Matcher number = Pattern.compile("#(\\d+)").matcher(word);
    if (number.matches()) {
      return ids.get(Integer.parseInt(number.group(1)) - 1);
    }
    return word.startsWith("./") || word.contains("=./") ? word.replace("./", folder + "/") : word;
  }

  private String normal(String said) {
    String text = said.replace(folder + "/", "./");
    text = TIME.matcher(text).replaceAll("(time)");
    text = ALOUD.matcher(text).replaceAll("(twelve words)");
    text = SIZE.matcher(text).replaceAll("…");
    text = SET.matcher(text).replaceAll("set …");
    return ID.matcher(text).replaceAll(this::number);
  }

  private String number(MatchResult id) {
    String brief = id.group().substring(0, 10);
    return numbers.computeIfAbsent(
        brief,
        key -> {
          ids.add(key);
          return "#" + ids.size();
        });
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
