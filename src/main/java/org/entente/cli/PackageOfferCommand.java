package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import org.entente.node.LocalNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente package offer`.
@Command(
    name = "offer",
    header = "Offers provisions as a package.",
    description =
        "Offers provisions of your last position as a package. "
            + "Put the wording forward first: entente propose",
    footer = {"", "Example: entente package offer art-autos art-lumber --title 'Autos for lumber'"})
final class PackageOfferCommand extends NodeCommand {
  @Parameters(arity = "1..*", paramLabel = "ID", description = "A provision, by id or label.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--title", required = true, paramLabel = "WORDS", description = "Its name.")
  private String title;

  @Mixin private ByOption by;

  @Override
  void run(LocalNode node) {
    var act = node.moves().offerPackage(by.office(), Names.of(node).ids(words), title);
    say("Offered: %s", Acts.line(act));
  }
}
