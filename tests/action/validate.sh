#!/usr/bin/env bash
# action.yml, our workflows and the documented one by action-validator from npm, and no expression inside of a script.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: "${NPM_FOLDER:=$work/npm}"
[ -x "$NPM_FOLDER/node_modules/.bin/action-validator" ] || npm install --prefix "$NPM_FOLDER" --silent @action-validator/core @action-validator/cli
mkdir -p "$work/.github/workflows"
tests/hooks/block.sh yaml upload-sarif docs/github-action.md >"$work/.github/workflows/contentlint.yml"
for file in action.yml .github/workflows/*.yml "$work/.github/workflows/contentlint.yml"; do
  "$NPM_FOLDER/node_modules/.bin/action-validator" "$file"
  if grep -nE '^\s*(- )?run:.*\$\{\{' "$file"; then echo "FAIL  $file: an expression in a script"; exit 1; fi
  echo "ok    $file"
done
bash -n action/run.sh
