package org.entente.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/// The version of this program, from the manifest of its jar.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"entente " + number()};
  }

  private static String number() {
    @Nullable String written = Main.class.getPackage().getImplementationVersion();
    return written == null ? "(not packaged)" : written;
  }
}
