package org.entente.gen;

import org.entente.text.Agreement;

/// Two agreements, and what truly became what, in their lines.
public record KnownChanges(
    Agreement old, Agreement neu, AgreementLines oldLines, AgreementLines newLines,
    Correspondence truth) {}
