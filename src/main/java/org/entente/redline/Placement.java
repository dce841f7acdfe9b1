package org.entente.redline;

import java.util.Optional;
import org.entente.text.ProvisionId;

/// Where one party places a provision in its own text: under which provision, and after which
/// sibling there. Without a parent it is the root; without a sibling before it, it comes first.
public record Placement(Optional<ProvisionId> parent, Optional<ProvisionId> after) {}
