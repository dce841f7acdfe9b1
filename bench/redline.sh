#!/bin/bash
# The redline measured beside its peers, in one run: speed, and what each finds of edits that are known.
#   ./bench/redline.sh              everything, 100,000 and 1,000,000 words (about fifteen minutes)
#   ./bench/redline.sh 100000       texts of one size, and the rest
# Prints tables in Markdown. Nothing is fetched but the libraries of bench/pom.xml, by Maven.
# wdiff, dwdiff and git are whole processes; on Debian: apt-get install wdiff dwdiff git
cd "$(dirname "$0")/.." || exit 3
. src/build/jdk.sh
find_jdk_25 && find_maven || exit 3
data=${ENTENTE_DATA:-../shared/data}
[ -d "$data/treaties/tpp" ] || { echo "bench: no texts in $data; set ENTENTE_DATA to the folder that holds them" >&2; exit 3; }
[ $# -gt 0 ] || set -- 100000 1000000
work=.cache/bench
mkdir -p "$work/classes" "$work/texts"
export JAVA_HOME=$java_home MAVEN_OPTS="${MAVEN_OPTS-} --sun-misc-unsafe-memory-access=allow"

mvn -B -ntp -q test-compile >&2 || exit 3
if [ bench/pom.xml -nt "$work/libraries" ]; then
  mvn -B -ntp -q -f bench/pom.xml dependency:copy-dependencies -DoutputDirectory="$PWD/$work/lib" >&2 || exit 3
  touch "$work/libraries"
fi
path="target/classes:target/test-classes:$work/classes:$work/lib/*"
"$java_home/bin/javac" -nowarn -proc:none -d "$work/classes" -cp "$path" bench/src/org/entente/bench/*.java >&2 || exit 3
for peer in git wdiff dwdiff; do
  command -v $peer > /dev/null || echo "bench: measured without $peer, which is not installed" >&2
done

# Runs one part of the benchmark in a Java machine of its own.
run() {
  memory=$1
  shift
  "$java_home/bin/java" -Xmx"$memory" -XX:+UseSerialGC -cp "$path" org.entente.bench.RedlineBench "$@"
}

# Milliseconds of one command: user and system together, then on the clock; medians of eleven.
cold() {
  TIMEFORMAT='%U %S %R'
  times=$(for i in 0 1 2 3 4 5 6 7 8 9 10; do { time "$@" > /dev/null 2>&1; } 2>&1; done)
  cpu=$(echo "$times" | awk '{ print ($1 + $2) * 1000 }' | sort -n | sed -n 6p)
  clock=$(echo "$times" | awk '{ print $3 * 1000 }' | sort -n | sed -n 6p)
  echo "| $cpu | $clock |"
}

echo "Measured on $(nproc) cores ($(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)), load $(cut -d ' ' -f 1 /proc/loadavg) at the start," \
  "$("$java_home/bin/java" -version 2>&1 | sed -n 's/.*Runtime.*(build \(.*\)).*/Java \1/p'), $(git --version)."
run 4g texts "$data" "$work/texts" "$@"
run 2g trees "$data" "$work/texts"

echo
echo "| 100,000 words on each side, 512 MB | first run, ms | best of up to six, ms |"
echo "| --- | --- | --- |"
for worst in unrelated other-language reversed-words reversed-paragraphs repeated one-word random-of-twenty random-of-ten-thousand; do
  run 512m worst "$data" $worst || echo "| ${worst//-/ } | failed | |"
done

echo
echo "| whole process, the TPP with 500 edits | CPU ms | on the clock, ms |"
echo "| --- | --- | --- |"
./entente --version > /dev/null 2>&1
./entente diff "$work/texts/old.en.md" "$work/texts/new.en.md" > /dev/null || exit 3
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
printf '| ./entente diff ' && cold ./entente diff "$work/texts/old.en.md" "$work/texts/new.en.md"
printf '| ./entente diff --stat ' && cold ./entente diff --stat "$work/texts/old.en.md" "$work/texts/new.en.md"
printf '| git diff --word-diff --histogram ' && cold git diff --no-index --histogram --word-diff "$work/texts/old.en.md" "$work/texts/new.en.md"
