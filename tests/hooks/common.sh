# Sourced by the scripts beside it: a temporary folder, a site of 500 articles, and what they expect of a commit.
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GIT_CONFIG_GLOBAL=$work/gitconfig GIT_CONFIG_NOSYSTEM=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
git config --global user.name Author
git config --global user.email author@example.invalid
git config --global init.defaultBranch main
git config --global protocol.file.allow always

say() { printf '%s: %s\n' "$(basename "$0")" "$1"; }
die() { printf '%s: FAIL %s\n' "$(basename "$0")" "$1"; [ ! -f "$work/log" ] || cat "$work/log"; exit 1; }

# A clone of this repository as it is now, committed and with a tag, as a user's pre-commit would fetch it.
make_clone() {
  mkdir "$work/clone"
  (cd "$repository" && git ls-files -z --cached --others --exclude-standard | while IFS= read -rd '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done | tar c --null -T - | tar x -C "$work/clone")
  (cd "$work/clone" && git init -q && git add -A && git commit -qm "Release" && git tag v0.0.1-test)
}

# 500 clean articles, committed; the hook is not there yet.
make_site() {
  mkdir -p "$work/site/_posts"
  cd "$work/site"
  git init -q
  for number in $(seq 500); do printf -- '---\ntitle: 文章 %s\n---\n\ntext\n' "$number" >"_posts/a $number.md"; done
  # The defect that is fixed is advice by default, which refuses no commit.
  printf 'root: true\nrules:\n  CL4008: warning\n' >contentlint.yml
}

break_articles() { for number in 7 250 "$@"; do printf '<a href="https://x.example/" target="_blank">x</a>\n' >>"_posts/a $number.md"; done; }
fix_is_there() { grep -q 'rel="noopener"' "_posts/a 7.md" || die "the defect was not mended"; }
# A commit of these files is refused, and the finding in each of them is shown; the files are gone after that.
refuses_files() {
  local file
  for file in "$@"; do printf '# x\n\n<a href="javascript:x()">x</a>\n' >"./$file"; done
  git add -A
  if git commit -qm "defects in $*" >"$work/log" 2>&1; then die "defects in $* passed"; fi
  for file in "$@"; do grep -qE -- "(^|[^a-z])$file.*CL4004" "$work/log" || die "the finding in $file was not shown"; done
  git rm -qf -- "$@"
  say "ok defects in $* are refused"
}

commit_passes() { git commit -qm "$1" >"$work/log" 2>&1 || die "the commit '$1' was refused"; say "ok $1"; }
commit_fails() { if git commit -qm "$1" >"$work/log" 2>&1; then die "the commit '$1' passed"; fi; grep -q CL4008 "$work/log" || die "the finding was not shown"; say "ok $1"; }
