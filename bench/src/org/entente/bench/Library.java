package org.entente.bench;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.bitbucket.cowwoc.diffmatchpatch.DiffMatchPatch;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;
import org.entente.gen.Correspondence;
import org.entente.gen.EditReading;
import org.entente.gen.Tokens;
import org.entente.words.WordDiff;

/// What runs in this Java machine: ours and the libraries, each from two strings to its own answer.
enum Library {
  OURS("Entente") {
    @Override
    Object compare(String old, String neu) {
      return WordDiff.between(old, neu);
    }

    @Override
    @SuppressWarnings("unchecked")
    Correspondence read(Tokens old, Tokens neu, Object answer) {
      return EditReading.of(old, neu, (List<org.entente.words.Edit>) answer);
    }
  },

  JGIT("JGit histogram on words") {
    @Override
    Object compare(String old, String neu) {
      var forms = new HashMap<String, Integer>();
      var a = new Numbers(new Pieces(old), forms);
      var b = new Numbers(new Pieces(neu), forms);
      return new Answer(a.pieces, b.pieces, new HistogramDiff().diff(new Same(), a, b));
    }

    @Override
    @SuppressWarnings("unchecked")
    Correspondence read(Tokens old, Tokens neu, Object answer) {
      var said = (Answer) answer;
      var pairs = new Pairs(old, neu);
      int i = 0;
      int j = 0;
      for (Edit edit : (List<Edit>) said.changes) {
        said.keep(i, j, edit.getBeginA() - i, pairs);
        i = edit.getEndA();
        j = edit.getEndB();
      }
      said.keep(i, j, said.old.size - i, pairs);
      return pairs.done();
    }
  },

  JAVA_DIFF_UTILS("java-diff-utils, linear space") {
    @Override
    Object compare(String old, String neu) {
      var a = new Pieces(old);
      var b = new Pieces(neu);
      return new Answer(
          a,
          b,
          DiffUtils.diff(
              Arrays.asList(a.strings()),
              Arrays.asList(b.strings()),
              new MyersDiffWithLinearSpace<>(),
              null));
    }

    @Override
    @SuppressWarnings("unchecked")
    Correspondence read(Tokens old, Tokens neu, Object answer) {
      var said = (Answer) answer;
      var pairs = new Pairs(old, neu);
      int i = 0;
      int j = 0;
      for (AbstractDelta<String> delta : ((Patch<String>) said.changes).getDeltas()) {
        said.keep(i, j, delta.getSource().getPosition() - i, pairs);
        i = delta.getSource().getPosition() + delta.getSource().size();
        j = delta.getTarget().getPosition() + delta.getTarget().size();
      }
      said.keep(i, j, said.old.size - i, pairs);
      return pairs.done();
    }
  },

  DIFF_MATCH_PATCH("diff-match-patch, default") {
    @Override
    Object compare(String old, String neu) {
      return new DiffMatchPatch().diffMain(old, neu);
    }

    @Override
    @SuppressWarnings("unchecked")
    Correspondence read(Tokens old, Tokens neu, Object answer) {
      var report = new Correspondence.Report(old, neu);
      int i = 0;
      int j = 0;
      for (DiffMatchPatch.Diff diff : (List<DiffMatchPatch.Diff>) answer) {
        int length = diff.text.length();
        if (diff.operation == DiffMatchPatch.Operation.EQUAL) {
          report.kept(i, j, length, false);
        }
        i += diff.operation == DiffMatchPatch.Operation.INSERT ? 0 : length;
        j += diff.operation == DiffMatchPatch.Operation.DELETE ? 0 : length;
      }
      return report.done();
    }
  };

  final String title;

  Library(String title) {
    this.title = title;
  }

  abstract Object compare(String old, String neu);

  abstract Correspondence read(Tokens old, Tokens neu, Object answer);

  private record Answer(Pieces old, Pieces neu, Object changes) {
    void keep(int i, int j, int count, Pairs pairs) {
      for (int k = 0; k < count; k++) {
        pairs.add(old.starts[i + k], old.ends[i + k], neu.starts[j + k], neu.ends[j + k]);
      }
    }
  }

  private static final class Numbers extends Sequence {
    final Pieces pieces;
    final int[] numbers;

    Numbers(Pieces pieces, HashMap<String, Integer> forms) {
      this.pieces = pieces;
      numbers = pieces.numbers(forms);
    }

    @Override
    public int size() {
      return numbers.length;
    }
  }

  private static final class Same extends SequenceComparator<Numbers> {
    @Override
    public boolean equals(Numbers a, int i, Numbers b, int j) {
      return a.numbers[i] == b.numbers[j];
    }

    @Override
    public int hash(Numbers a, int i) {
      return a.numbers[i] * 0x9E3779B1;
    }
  }
}
