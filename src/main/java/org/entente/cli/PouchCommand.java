package org.entente.cli;

import picocli.CommandLine.Command;

/// `entente pouch`: dispatches as files.
@Command(
    name = "pouch",
    header = "Carries dispatches as files.",
    subcommands = {PouchPackCommand.class, PouchOpenCommand.class},
    description = {
      "Carries dispatches as files, by hand: on a stick, by courier, in any mail.",
      "A pouch is sealed to one node. Whoever carries it sees its size and nothing else."
    },
    footer = {
      "",
      "Example: entente pouch pack USA        writes CAN-to-USA.pouch",
      "         entente pouch open USA-to-CAN.pouch"
    })
final class PouchCommand {}
