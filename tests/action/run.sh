#!/usr/bin/env bash
# Runs the action's script as GitHub's runner would. tests/action/run.sh CONTENTLINT
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)
contentlint=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
ok() { passed=$((passed + 1)); echo "ok    $1"; }
die() { echo "FAIL  $1"; cat "$work/log"; exit 1; }

export GIT_CONFIG_GLOBAL=$work/gitconfig GIT_CONFIG_NOSYSTEM=1 GITHUB_ACTIONS=true RUNNER_TEMP=$work/temp
export GITHUB_WORKSPACE=$work/site GITHUB_EVENT_PATH=$work/event.json GITHUB_STEP_SUMMARY=$work/summary.md GITHUB_OUTPUT=$work/output
git config --global user.name Author
git config --global user.email author@example.invalid
# The tool is there already; `dotnet tool install` is tested with the package.
mkdir -p "$work/temp/contentlint-tool" "$work/site/docs"
printf '#!/bin/sh\nexec "%s" "$@"\n' "$contentlint" >"$work/temp/contentlint-tool/contentlint"
chmod +x "$work/temp/contentlint-tool/contentlint"

cd "$work/site"
git init -q -b main
link='<a href="https://x.example/" target="_blank">x</a>'
printf 'root: true\nrules:\n  CL4008: warning\n' >contentlint.yml
printf '%s\n' "$link" >docs/old.md
printf '# clean\n' >docs/clean.md
git add -A && git commit -qm base
base=$(git rev-parse HEAD)

# run NAME EXPECTED_EXIT [VARIABLE=VALUE...]
run() {
  local name=$1 expected=$2 code=0
  shift 2
  rm -f "$GITHUB_STEP_SUMMARY" "$GITHUB_OUTPUT" contentlint.sarif
  env "$@" bash "$repository/action/run.sh" >"$work/log" 2>&1 || code=$?
  [ "$code" -eq "$expected" ] || die "$name: exit $code, not $expected"
  grep -qx "exit-code=$expected" "$GITHUB_OUTPUT" || die "$name: output exit-code"
  ok "$name"
}

run "everything is checked" 1
grep -q '^::warning file=docs/old.md,' "$work/log" || die "annotation"
grep -q '^### docs/old.md' "$GITHUB_STEP_SUMMARY" || die "summary"
grep -qx 'sarif=contentlint.sarif' "$GITHUB_OUTPUT" && [ -s contentlint.sarif ] || die "SARIF"
run "fails as told" 0 INPUT_FAIL_ON=error
run "paths are picked" 0 INPUT_PATHS=$'docs/clean.md\n'
run "in a folder, annotations count from the repository" 1 INPUT_WORKING_DIRECTORY=docs
grep -q '^::warning file=docs/old.md,' "$work/log" || die "annotation"
run "a SARIF file elsewhere" 1 INPUT_SARIF=out/a.sarif
[ -s out/a.sarif ] || die "SARIF elsewhere"
run "a wrong severity is wrong use" 2 INPUT_FAIL_ON=sometimes

git checkout -qb topic
hostile=$'docs/--config $(touch pwned) `id` ::error::x\n##[error]y.md'
printf '%s\n' "$link" >"$hostile"
git add -A && git commit -qm topic
printf '{"pull_request":{"base":{"sha":"%s"}}}' "$base" >"$GITHUB_EVENT_PATH"
run "only what a pull request changed" 1 INPUT_CHANGED_ONLY=true
grep -q 'file=docs/old.md' "$work/log" && die "an unchanged file was checked"
grep -q '^::warning file=docs/--config $(touch pwned) `id` %3A%3Aerror%3A%3Ax%0A##\[error\]y.md,' "$work/log" || die "hostile name"
[ ! -e pwned ] || die "a file's name was run"
printf '[clean](clean.md)\n' >docs/linking.md
git add -A && git commit -qm linking
printf '{"pull_request":{"base":{"sha":"%s"}}}' "$(git rev-parse HEAD)" >"$GITHUB_EVENT_PATH"
git rm -q docs/clean.md && git commit -qm gone
run "what a pull request broke in other pages" 1 INPUT_CHANGED_ONLY=true INPUT_FAIL_ON=info
grep -q 'file=docs/linking.md' "$work/log" || die "a link to a deleted page"
git clone -q --depth 1 "file://$work/site" "$work/shallow" && git -C "$work/shallow" checkout -q topic
run "a checkout without history gets it" 1 INPUT_CHANGED_ONLY=true INPUT_FAIL_ON=info GITHUB_WORKSPACE="$work/shallow"
grep -q 'file=docs/linking.md' "$work/log" && ! grep -q 'file=docs/old.md' "$work/log" || die "not only what changed"
printf '{"before":"%s"}' "$(git rev-parse HEAD)" >"$GITHUB_EVENT_PATH"
run "nothing changed" 0 INPUT_CHANGED_ONLY=true
printf '{"before":"0000000000000000000000000000000000000000"}' >"$GITHUB_EVENT_PATH"
run "a new branch is checked as a whole" 1 INPUT_CHANGED_ONLY=true
grep -q 'file=docs/old.md' "$work/log" || die "not everything was checked"
run "an input is no command" 2 INPUT_CONFIG='$(touch pwned)'
[ ! -e pwned ] || die "an input was run"
echo "$passed passed"
