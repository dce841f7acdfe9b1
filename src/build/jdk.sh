# Finds JDK 25 and Maven for ./entente and ./check, which read this file. Sets java_home, or says what to install.

is_jdk_25() {
  [ -x "$1/bin/javac" ] || return 1
  case $("$1/bin/javac" -version 2>&1) in
    "javac 25"*) return 0 ;;
    *) return 1 ;;
  esac
}

find_jdk_25() {
  for java_home in "${JAVA_HOME-}" /usr/lib/jvm/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
      "$HOME"/.sdkman/candidates/java/25*; do
    if [ -n "$java_home" ] && is_jdk_25 "$java_home"; then return 0; fi
  done
  if java=$(command -v javac) && java=$(readlink -f "$java") && is_jdk_25 "${java%/bin/javac}"; then
    java_home=${java%/bin/javac}
    return 0
  fi
  echo "JDK 25: not found in JAVA_HOME, /usr/lib/jvm or PATH. Install a JDK 25 (for example Eclipse Temurin 25," \
    "package temurin-25-jdk or openjdk-25-jdk), or set JAVA_HOME to one." >&2
  return 1
}

find_maven() {
  command -v mvn > /dev/null && return 0
  echo "Maven: not found in PATH. Install Maven 3.8 or newer (package maven)." >&2
  return 1
}
