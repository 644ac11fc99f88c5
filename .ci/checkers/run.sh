#!/usr/bin/env bash
# run.sh SITE_DIR [options], run.sh --selftest: see README.md
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if [[ ! $here/node_modules/.package-lock.json -nt $here/package-lock.json ]]; then
	(cd "$here" && npm ci --ignore-scripts --prefer-offline --no-audit --no-fund >&2)
fi
if [[ ${1-} == --selftest ]]; then exec node "$here/selftest.mjs"; fi
exec node "$here/check.mjs" "$@"
