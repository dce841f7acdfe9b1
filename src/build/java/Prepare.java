import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.sqlite.util.OSInfo;

/// What a fresh build still needs to start fast; `./entente` runs this source file with the
/// libraries on the class path.
///
/// picocli is compiled for Java 5, and the ahead-of-time cache of JDK 25 takes no class older than
/// Java 6: the same classes are written again with today's version and the stack maps it asks for.
/// SQLite's native library is taken out of its jar once, instead of at each start.
void main(String[] words) throws IOException {
  Path lib = Path.of(words[0]);
  try (var jars = Files.newDirectoryStream(lib, "picocli-*.jar")) {
    for (Path jar : jars) {
      modernise(jar);
    }
  }
  takeOutSqlite(lib);
}

void modernise(Path jar) throws IOException {
  Path written = jar.resolveSibling("written.tmp");
  try (var from = new ZipFile(jar.toFile());
      var to = new ZipOutputStream(Files.newOutputStream(written))) {
    for (ZipEntry entry : from.stream().toList()) {
      byte[] bytes = from.getInputStream(entry).readAllBytes();
      String name = entry.getName();
      boolean plainClass = name.endsWith(".class") && !name.endsWith("module-info.class");
      to.putNextEntry(new ZipEntry(name));
      to.write(plainClass ? modernised(bytes) : bytes);
    }
  }
  Files.move(written, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
}

byte[] modernised(byte[] bytes) {
  var resolver = ClassHierarchyResolver.ofClassLoading(getClass().getClassLoader());
  var files = ClassFile.of(ClassHierarchyResolverOption.of(resolver));
  ClassModel model = files.parse(bytes);
  ClassTransform rewritten = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
  ClassTransform versioned =
      (builder, element) -> {
        if (!(element instanceof ClassFileVersion)) {
          builder.with(element);
        }
      };
  return files.transformClass(
      model,
      rewritten.andThen(
          versioned.andThen(
              ClassTransform.endHandler(
                  builder -> builder.withVersion(ClassFile.latestMajorVersion(), 0)))));
}

void takeOutSqlite(Path lib) throws IOException {
  String file = System.mapLibraryName("sqlitejdbc");
  String place = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + file;
  try (var in = OSInfo.class.getResourceAsStream(place)) {
    if (in != null) {
      Files.copy(in, lib.resolve(file));
    }
  }
}
