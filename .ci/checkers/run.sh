#!/usr/bin/env bash
# run.sh SITE_DIR [options] — see README.md
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if [ ! "$here/node_modules/.package-lock.json" -nt "$here/package-lock.json" ]; then
  (cd "$here" && npm ci --ignore-scripts --prefer-offline --no-audit --no-fund >&2)
fi
exec node "$here/check.mjs" "$@"
