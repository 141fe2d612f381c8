#!/usr/bin/env bash
# What action.yml runs: installs contentlint, checks, and hands the exit code on. Inputs come by the environment only, and
# names of files are never parts of a command line that a shell reads.
set -euo pipefail

output() { printf '%s=%s\n' "$1" "$2" >>"$GITHUB_OUTPUT"; }

install_tool() {
  local tools=${RUNNER_TEMP:?}/contentlint-tool arguments=(--tool-path "${RUNNER_TEMP:?}/contentlint-tool")
  if [ -n "${INPUT_VERSION:-}" ]; then arguments+=(--version "$INPUT_VERSION"); fi
  if [ -n "${INPUT_SOURCE:-}" ]; then arguments+=(--add-source "$INPUT_SOURCE"); fi
  if [ ! -x "$tools/contentlint" ]; then dotnet tool install contentlint "${arguments[@]}"; fi
  PATH=$tools:$PATH
}

# The commit that the event's changes are counted from; nothing if there is none.
base_commit() {
  jq -r '.pull_request.base.sha // .merge_group.base_sha // .before // empty | select(test("^0*$") | not)' "$GITHUB_EVENT_PATH"
}

has_common() { git merge-base "$1" HEAD >/dev/null 2>&1; }

# Adds what tells the changed files to `arguments`; everything is checked if it cannot be known which were.
select_changed() {
  local base history=()
  base=$(base_commit)
  if [ -z "$base" ]; then echo "no commit to compare with: checking everything"; return; fi
  if ! has_common "$base"; then
    # What a checkout without history has in common with the base is not there yet.
    if [ "$(git rev-parse --is-shallow-repository)" = true ]; then history=(--unshallow); fi
    git fetch --quiet --no-tags "${history[@]}" origin "$base" || true
  fi
  if ! has_common "$base"; then echo "the history since the commit $base cannot be fetched: checking everything"; return; fi
  arguments+=("--changed=$base")
}

workspace=${GITHUB_WORKSPACE:-$PWD}
sarif=$(realpath -m --relative-base="$workspace" "$workspace/${INPUT_SARIF:-contentlint.sarif}")
cd "$workspace/${INPUT_WORKING_DIRECTORY:-.}"
install_tool
mapfile -t paths < <(printf '%s\n' "${INPUT_PATHS:-.}" | sed '/^[[:space:]]*$/d')
arguments=(--format github --format "sarif=$workspace/$sarif" --fail-on "${INPUT_FAIL_ON:-warning}" --no-error-on-unmatched-pattern)
if [ -n "${INPUT_CONFIG:-}" ]; then arguments+=(--config "$INPUT_CONFIG"); fi
if [ "${INPUT_CHANGED_ONLY:-false}" = true ]; then select_changed; fi
code=0
contentlint check "${arguments[@]}" -- "${paths[@]}" || code=$?
output exit-code "$code"
if [ -f "$workspace/$sarif" ]; then output sarif "$sarif"; else output sarif ''; fi
exit "$code"
