#!/bin/sh
# How long a reader waits: from the command to the first paint of home, and from Enter to what a kept
# cell prints. Medians of RUNS (default 9), on a real pseudo-terminal of tmux. Beside them, for
# scale, how long it takes to see something that is there at once.
#
#   src/bench/Player.sh [RUNS]
set -eu
cd "$(dirname "$0")/../.."
runs=${1:-9}
number=0
socket=
LOOMBOOK_HOME=$(mktemp -d)
export LOOMBOOK_HOME
chapter=$LOOMBOOK_HOME/bench.jsh
printf '// %%%% id="one" title="One"\nSystem.out.println("it is " + 40 + 2);\n' >"$chapter"
t() { tmux -L "$socket" -f /dev/null "$@"; }
trap 't kill-server 2>/dev/null || true; rm -rf "$LOOMBOOK_HOME"' EXIT INT TERM

# A server that ends may still hold its socket when the next one wants it.
fresh() {
    number=$((number + 1))
    socket=loombook-bench-$$-$1-$number
}

now() { date +%s%N; }
await() {
    while ! t capture-pane -p 2>/dev/null | grep -q "$1"; do sleep 0.002; done
}
median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }

home_once() {
    fresh home
    start=$(now)
    t new-session -d -x 80 -y 24 "$1"
    await "$2"
    echo $((($(now) - start) / 1000000))
    t send-keys q
    t kill-server
    sleep 0.2
}

kept_once() {
    fresh kept
    t new-session -d -x 80 -y 24 "./loombook play '$chapter'"
    await 'Enter run'
    sleep 1
    start=$(now)
    t send-keys Enter
    await 'it is 402'
    echo $((($(now) - start) / 1000000))
    t send-keys q
    t kill-server
    sleep 0.2
}

each() {
    i=0
    while [ "$i" -lt "$runs" ]; do
        "$@"
        i=$((i + 1))
    done
}

# The caches for quick starts are made beside the first start.
./loombook list >/dev/null 2>&1 || true
waited=0
until ls "$LOOMBOOK_HOME"/cache/aot/*/*/homework.aot >/dev/null 2>&1 \
    && ! find "$LOOMBOOK_HOME/cache/aot" -name 'new.*' | grep -q .; do
    sleep 0.5
    waited=$((waited + 1))
    [ "$waited" -lt 240 ] || { echo "there are no quick starts: what follows is slower than usual"; break; }
done
each home_once "echo Homework; cat" Homework | median | sed 's/$/ ms  to see what is there at once/'
each home_once "./loombook" Homework | median | sed 's/$/ ms  to the first paint of home/'
kept_once >/dev/null
each kept_once | median | sed 's/$/ ms  from Enter to the output of a kept cell/'
