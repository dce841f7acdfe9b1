#!/bin/sh
# Start-up of whole processes, as a person waits for them: ./bench/startup.sh [RUNS] [COMMAND ...]
# Prints the median, the fastest and the ninth of ten, in milliseconds.
runs=${1:-30}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- --version
case $0 in */*) home=${0%/*}/.. ;; *) home=.. ;; esac
"$home/entente" "$@" > /dev/null || exit 1
i=0
while [ $i -lt "$runs" ]; do
  from=$(date +%s%N)
  "$home/entente" "$@" > /dev/null
  to=$(date +%s%N)
  echo $(((to - from) / 100000))
  i=$((i + 1))
done | sort -n | awk -v words="$*" '
  { t[NR] = $1 / 10 }
  END { printf "entente %s: median %.0f ms, fastest %.0f ms, nine of ten within %.0f ms (%d runs)\n",
        words, t[int((NR + 1) / 2)], t[1], t[int(NR * 0.9 + 0.5)], NR }'
