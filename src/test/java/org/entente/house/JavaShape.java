package org.entente.house;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Measures what only the compiler's own tree can tell: the length of methods, the nesting of
/// statements, the names and kinds of types.
///
/// Nesting counts `if`, loops, `switch` and `try` within one method; `else if` and `catch` go no
/// deeper.
final class JavaShape extends TreeScanner<@Nullable Void, Integer> {
  static final int METHOD_LINES = 60;
  static final int NESTING = 3;
  private static final Pattern VAGUE =
      Pattern.compile(".*(Utils?|Impl|Manager|Helper)([A-Z0-9].*)?|.+Common");
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final BiConsumer<Long, String> report;

  private JavaShape(
      CompilationUnitTree unit, SourcePositions positions, BiConsumer<Long, String> report) {
    this.unit = unit;
    this.positions = positions;
    this.report = report;
  }

  /// Reports each broken measure with its line.
  static void measure(SourceFile file, BiConsumer<Long, String> report) {
    var task =
        (JavacTask)
            COMPILER.getTask(null, FILES, _ -> {}, List.of(), null, List.of(inMemory(file)));
    try {
      for (CompilationUnitTree unit : task.parse()) {
        new JavaShape(unit, Trees.instance(task).getSourcePositions(), report).scan(unit, 0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SimpleJavaFileObject inMemory(SourceFile file) {
    return new SimpleJavaFileObject(
        URI.create("string:///" + file.path()), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return file.text();
      }
    };
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, Integer depth) {
    String name = tree.getSimpleName().toString();
    if (VAGUE.matcher(name).matches()) {
      report.accept(line(tree), "a name says what the thing is; " + name + " does not");
    }
    if (tree.getImplementsClause().stream().anyMatch(t -> t.toString().endsWith("Serializable"))) {
      report.accept(line(tree), "nothing is serialised by Java's serialisation");
    }
    return super.visitClass(tree, 0);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, Integer depth) {
    BlockTree body = tree.getBody();
    if (body != null) {
      long lines = lineAt(positions.getEndPosition(unit, tree)) - line(tree) + 1;
      if (lines > METHOD_LINES) {
        report.accept(
            line(tree), tree.getName() + " has " + lines + " lines, at most " + METHOD_LINES);
      }
    }
    return super.visitMethod(tree, 0);
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, Integer depth) {
    int inner = deeper(tree, depth);
    scan(tree.getCondition(), depth);
    scan(tree.getThenStatement(), inner);
    Tree otherwise = tree.getElseStatement();
    return scan(otherwise, otherwise instanceof IfTree ? depth : inner);
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, Integer depth) {
    return super.visitForLoop(tree, deeper(tree, depth));
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, Integer depth) {
    return super.visitEnhancedForLoop(tree, deeper(tree, depth));
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, Integer depth) {
    return super.visitWhileLoop(tree, deeper(tree, depth));
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, Integer depth) {
    return super.visitDoWhileLoop(tree, deeper(tree, depth));
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree tree, Integer depth) {
    return super.visitSwitch(tree, deeper(tree, depth));
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, Integer depth) {
    return super.visitTry(tree, deeper(tree, depth));
  }

  private int deeper(Tree tree, int depth) {
    if (depth + 1 == NESTING + 1) {
      report.accept(line(tree), "statements nest more than " + NESTING + " deep");
    }
    return depth + 1;
  }

  private long line(Tree tree) {
    return lineAt(positions.getStartPosition(unit, tree));
  }

  private long lineAt(long position) {
    return unit.getLineMap().getLineNumber(position);
  }
}
