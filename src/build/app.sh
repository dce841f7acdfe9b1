# Builds the program into .cache/app, apart from target/, so that neither tests nor `mvn clean` touch one that runs.
# Read by ./entente, which sets home, app and is_ready.
. "$home/src/build/jdk.sh"

# Only one builds; whoever comes meanwhile waits and finds it done.
build_once() {
  mkdir -p "$home/.cache" || return 1
  if command -v flock > /dev/null; then
    exec 9> "$home/.cache/build.lock"
    flock 9
  else
    take_lock_by_folder || return 1
  fi
  is_ready || build
  built=$?
  exec 9>&-
  rmdir "$home/.cache/build.folder" 2> /dev/null
  return $built
}

take_lock_by_folder() {
  waited=0
  until mkdir "$home/.cache/build.folder" 2> /dev/null; do
    waited=$((waited + 1))
    if [ $waited -gt 600 ]; then
      echo "entente: another build has held .cache/build.folder for ten minutes. If none runs, remove that folder." >&2
      return 1
    fi
    sleep 1
  done
}

build() {
  find_jdk_25 && find_maven || return 1
  if [ -f "$app/java" ]; then
    echo "Building Entente again, its sources have changed ..." >&2
  else
    echo "Building Entente (first use, about a minute) ..." >&2
  fi
  log=$home/.cache/build.log
  started=$home/.cache/started
  : > "$started"
  if ! (cd "$home" && JAVA_HOME=$java_home MAVEN_OPTS="${MAVEN_OPTS-} --sun-misc-unsafe-memory-access=allow" \
    mvn -B -ntp -Dmaven.test.skip=true package) > "$log" 2>&1 9>&-; then
    grep -E '^\[(ERROR|WARNING)\]' "$log" | head -n 20 >&2
    echo "entente: the build failed; all of it is in $log" >&2
    return 1
  fi
  install_app >> "$log" 2>&1 9>&- && return 0
  tail -n 20 "$log" >&2
  echo "entente: preparing the program failed; all of it is in $log" >&2
  return 1
}

install_app() {
  fresh=$home/.cache/app.fresh
  rm -rf "$fresh" "$home/.cache/app.old"
  mkdir -p "$fresh/rehearsal" \
    && cp -r "$home/target/entente.jar" "$home/target/lib" "$fresh" \
    && "$java_home/bin/java" -cp "$fresh/lib/*" "$home/src/build/java/Prepare.java" "$fresh/lib" \
    || return 1
  [ ! -d "$app" ] || mv "$app" "$home/.cache/app.old"
  mv "$fresh" "$app" || return 1
  rm -rf "$home/.cache/app.old"
  rehearse || { rm -f "$app/entente.aot"; echo "No start-up cache; commands start slower."; }
  rm -rf "$app/rehearsal"
  # Written last: its time is when the build began, and that it is there means all is.
  echo "$java_home/bin/java" > "$app/java.part"
  touch -r "$started" "$app/java.part"
  mv "$app/java.part" "$app/java"
}

# The Java machine notes what everyday commands load. The flags must be those of ./entente; the last run fails where the
# cache would not be used.
rehearse() {
  flags="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData"
  "$java_home/bin/java" -XX:AOTCacheOutput="$app/entente.aot" $flags -Dorg.sqlite.lib.path="$app/lib" \
      -cp "$app/entente.jar" org.entente.cli.Rehearsal "$app/rehearsal" \
    && "$java_home/bin/java" -XX:AOTMode=on -XX:AOTCache="$app/entente.aot" $flags -jar "$app/entente.jar" --version
}
