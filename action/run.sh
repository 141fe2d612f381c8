#!/usr/bin/env bash
# What action.yml runs: installs contentlint, checks, and hands the exit code on. Inputs come by the environment only, and
# names of files are never parts of a command line that a shell reads.
set -euo pipefail

maximum_changed=2000
content=('*.md' '*.markdown' '*.mkd' '*.mdown' '*.mdx' '*.html' '*.htm' '*.xhtml')

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

# Puts the content files that were changed into `paths`; all of them stay if it cannot be known which were.
select_changed() {
  local base range changed=()
  base=$(base_commit)
  if [ -z "$base" ]; then echo "no commit to compare with: checking everything"; return; fi
  if ! git cat-file -e "$base^{commit}" 2>/dev/null && ! git fetch --quiet --no-tags --depth=1 origin "$base"; then
    echo "the commit $base cannot be fetched: checking everything"; return
  fi
  range=$base...HEAD
  # A shallow clone has no common ancestor; the two states can be compared all the same.
  if ! git merge-base "$base" HEAD >/dev/null 2>&1; then range=$base..HEAD; fi
  mapfile -d '' changed < <(git diff --name-only -z --relative --diff-filter=ACMR "$range" -- "${content[@]}")
  if [ "${#changed[@]}" -gt "$maximum_changed" ]; then echo "${#changed[@]} files changed: checking everything"; return; fi
  paths=("${changed[@]/#/./}")
  echo "${#paths[@]} changed content files"
}

workspace=${GITHUB_WORKSPACE:-$PWD}
sarif=$(realpath -m --relative-base="$workspace" "$workspace/${INPUT_SARIF:-contentlint.sarif}")
cd "$workspace/${INPUT_WORKING_DIRECTORY:-.}"
install_tool
mapfile -t paths < <(printf '%s\n' "${INPUT_PATHS:-.}" | sed '/^[[:space:]]*$/d')
if [ "${INPUT_CHANGED_ONLY:-false}" = true ]; then select_changed; fi
if [ "${#paths[@]}" -eq 0 ]; then
  output exit-code 0
  output sarif ''
  exit 0
fi

arguments=(--format github --format "sarif=$workspace/$sarif" --fail-on "${INPUT_FAIL_ON:-warning}" --no-error-on-unmatched-pattern)
if [ -n "${INPUT_CONFIG:-}" ]; then arguments+=(--config "$INPUT_CONFIG"); fi
code=0
contentlint check "${arguments[@]}" -- "${paths[@]}" || code=$?
output exit-code "$code"
if [ -f "$workspace/$sarif" ]; then output sarif "$sarif"; else output sarif ''; fi
exit "$code"
