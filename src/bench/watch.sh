#!/bin/sh
# From a save to its verdict on the screen of watch: a file that does not compile, so that no test waits.
# Start ./loombook once before. Needs tmux.
#   src/bench/watch.sh [ROUNDS]
set -eu
cd "$(dirname "$0")/../.."
rounds=${1:-9}
socket=loombook-bench-$$
results=$(mktemp -d)
file=exercises/rate-limiter/RateLimiter.java
[ ! -e "$file" ] || cp "$file" "$results/mine"
restore() {
    tmux -L "$socket" kill-server 2>/dev/null || :
    if [ -e "$results/mine" ]; then cp "$results/mine" "$file"; else rm -f "$file"; fi
    rm -rf "$results"
}
trap restore EXIT

now() { echo $(($(date +%s%N) / 1000000)); }

await() {
    waited=0
    until tmux -L "$socket" capture-pane -p -t t | grep -q -- "$1"; do
        sleep 0.005
        waited=$((waited + 1))
        [ "$waited" -lt 6000 ] || { echo "never shown: $1" >&2; exit 1; }
    done
}

save() { printf 'public final class RateLimiter {\n    int x = %s;\n}\n' "$1" >"$file"; }

save round0
LOOMBOOK_HOME=$results/home
export LOOMBOOK_HOME
tmux -L "$socket" -f /dev/null new-session -d -s t -x 100 -y 30 './loombook watch rate-limiter'
await 'int x = round0'
for round in $(seq "$rounds"); do
    sleep 2
    start=$(now)
    save "round$round"
    await "int x = round$round"
    echo $(($(now) - start)) >>"$results/times"
done
sort -n "$results/times" | awk '{ all[NR] = $1 }
    END { print "save to verdict: median " all[int((NR + 1) / 2)] " ms, slowest " all[NR] " ms" }'
