#!/usr/bin/env bash
# Tests the HTML report in a browser: those of the sample site and of other sites, one of 10,000 findings, and one against a baseline.
# [SCREENSHOTS=FOLDER] tests/report/run.sh CONTENTLINT [SITE...]; needs Debian's chromium, and installs playwright-core from npm.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
contentlint=$(realpath "$1")
screenshots=${SCREENSHOTS:-}
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "${PLAYWRIGHT_FOLDER:-}" ]; then
  npm install --prefix "$work/npm" --silent playwright-core
  export PLAYWRIGHT_FOLDER=$work/npm
fi

for site in "$here/../../samples" "$@"; do
  (cd "$site/.." && "$contentlint" check --no-cache "$(basename "$site")" --format "html=$work/site.html") || [ $? -eq 1 ]
  node "$here/report.test.mjs" "$work/site.html" ${screenshots:+"$screenshots"}
done

mkdir -p "$work/site/_posts"
for file in $(seq 100); do
  for finding in $(seq 50); do
    printf '<a href="https://harbour.example/%s" target="_blank">港口 %s</a> ![](https://img.example/%s.png)\n\n' "$finding" "$finding" "$file"
  done >"$work/site/_posts/$file.md"
done
(cd "$work/site" && "$contentlint" check --format "html=$work/large.html") || [ $? -eq 1 ]
node "$here/report.test.mjs" "$work/large.html"

# Some of what the baseline knows is mended, some is left, and some comes.
(cd "$work/site" && rm _posts/1?.md _posts/2?.md && "$contentlint" check --write-baseline --format none && rm _posts/3?.md)
sed -i '1!s/href=/rel=noopener href=/' "$work"/site/_posts/4?.md
cp "$work/site/_posts/1.md" "$work/site/_posts/new.md"
(cd "$work/site" && "$contentlint" check --format "html=$work/trend.html") || [ $? -eq 1 ]
node "$here/report.test.mjs" --trend "$work/trend.html" ${screenshots:+"$screenshots"}
