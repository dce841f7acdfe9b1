package org.entente.node;

import java.time.InstantSource;
import org.entente.base.Timestamp;
import org.entente.seal.Randomness;

/// What a node needs from the world outside: what time it claims, and randomness.
public record Surroundings(InstantSource clock, Randomness randomness) {
  public Timestamp now() {
    return new Timestamp(clock.instant());
  }
}
