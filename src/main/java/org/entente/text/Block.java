package org.entente.text;

import java.util.Optional;

/// One block of the markup: where it starts, its language, how far it is indented, its marker,
/// words and id.
record Block(
    String place,
    Language language,
    int depth,
    Marker marker,
    String words,
    Optional<ProvisionId> id) {}
