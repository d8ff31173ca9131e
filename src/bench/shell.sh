#!/bin/sh
# From the command to its first prompt, and from there to the first value: the shell against the `jshell`
# tool, by turns, each in a terminal that tmux makes. Start ./loombook once before, so that it is built and
# its start-up caches are made. Needs tmux, and JAVA_HOME of a JDK 25.
#   src/bench/shell.sh [ROUNDS]
set -eu
cd "$(dirname "$0")/../.."
rounds=${1:-5}
socket=loombook-bench-$$
results=$(mktemp -d)
trap 'tmux -L "$socket" kill-server 2>/dev/null || :; rm -rf "$results"' EXIT

now() { echo $(($(date +%s%N) / 1000000)); }

screen() { tmux -L "$socket" capture-pane -p -t t 2>/dev/null || :; }

# Waits until the screen has a line that matches $1.
await() {
    waited=0
    until screen | grep -q -- "$1"; do
        sleep 0.01
        waited=$((waited + 1))
        [ "$waited" -lt 3000 ] || { screen; echo "never shown: $1" >&2; exit 1; }
    done
}

# measure NAME PROMPT VALUE COMMAND: milliseconds to the prompt, and to the value of what is typed there.
measure() {
    start=$(now)
    tmux -L "$socket" -f /dev/null new-session -d -s t -x 100 -y 30 "$4"
    await "$2"
    prompt=$(now)
    tmux -L "$socket" send-keys -t t '20 + 22' Enter
    await "$3"
    end=$(now)
    tmux -L "$socket" kill-server
    echo $((prompt - start)) >>"$results/$1.prompt"
    echo $((end - start)) >>"$results/$1.value"
    sleep 1
}

median() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

for round in $(seq "$rounds"); do
    measure loombook '^1 ›' '^\$[0-9]* = 42' './loombook shell'
    measure jshell '^jshell>' '==> 42' "${JAVA_HOME:+$JAVA_HOME/bin/}jshell"
done
for what in prompt value; do
    ours=$(median "$results/loombook.$what") theirs=$(median "$results/jshell.$what")
    echo "start to first $what: loombook $ours ms, jshell $theirs ms;" \
        "ratio $(awk "BEGIN { printf \"%.2f\", $ours / $theirs }")"
done
