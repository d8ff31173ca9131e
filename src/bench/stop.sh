#!/bin/sh
# How long it takes to stop a cell. Build first: mvn -q package. Needs JAVA_HOME, or java, of a JDK 25.
#   src/bench/stop.sh [ROUNDS]
set -eu
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp target/classes src/bench/Stop.java \
    target/loombook-agent.jar "${1:-7}"
