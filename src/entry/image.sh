#!/bin/sh
# What the image runs: the name of a process or command, and its arguments. `exec`, so that signals reach it.
set -e
name=${1:-delivery}
[ $# -eq 0 ] || shift
case $name in
  cms) exec node node_modules/next/dist/bin/next start -H "${HOST:-0.0.0.0}" -p "${PORT:-3001}" "$@" ;;
  delivery | worker | migrate | import | export | admin-create | demo) exec node "dist/$name.js" "$@" ;;
  *) exec "$name" "$@" ;;
esac
