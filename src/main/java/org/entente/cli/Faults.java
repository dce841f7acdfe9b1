package org.entente.cli;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import org.entente.base.Refused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What a person reads when a command does not succeed: one line on standard error, never a stack
/// trace.
///
/// A refusal says thing, rule and remedy. Anything else that is thrown is a bug; with
/// `ENTENTE_TRACE=1` its trace follows.
final class Faults implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}]");

  private final boolean traced;

  /// Traces bugs where `trace`, the value of `ENTENTE_TRACE`, is `1`.
  Faults(String trace) {
    this.traced = trace.equals("1");
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine line, ParseResult words) {
    return tell(thrown, line.getErr());
  }

  @Override
  public int handleParseException(ParameterException thrown, String[] words) {
    CommandLine line = thrown.getCommandLine();
    if (thrown.getCause() instanceof Refused refused) {
      return tell(refused, line.getErr());
    }
    PrintWriter err = line.getErr();
    err.println("entente: " + printable(thrown.getMessage()));
    UnmatchedArgumentException.printSuggestions(thrown, err);
    err.println("Try “" + line.getCommandSpec().qualifiedName() + " --help”.");
    err.flush();
    return Exit.USAGE;
  }

  /// Writes the one line, and returns the exit code that goes with it.
  int tell(Throwable thrown, PrintWriter err) {
    int code = Exit.FAULT;
    if (thrown instanceof Refused refused) {
      err.println("entente: " + printable(refused.refusal().message()));
      code = Exit.REFUSED;
    } else if (traced) {
      thrown.printStackTrace(err);
    } else {
      err.println(
          "entente: we are sorry, this is a fault of the program and not of yours. "
              + "Run it again with ENTENTE_TRACE=1 to see where.");
    }
    err.flush();
    return code;
  }

  /// One line that cannot steer a terminal: what was refused may have been written by an adversary.
  private static String printable(@Nullable String message) {
    return CONTROLS.matcher(message == null ? "" : message).replaceAll("\uFFFD");
  }
}
