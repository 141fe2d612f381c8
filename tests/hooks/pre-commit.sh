#!/usr/bin/env bash
# Runs both hooks by Debian's pre-commit, which clones this repository by a tag, packs it and installs the tool.
. "$(dirname "$0")/common.sh"
export PRE_COMMIT_HOME=$work/home
make_clone
make_site

configure() {
  printf 'repos:\n  - repo: %s\n    rev: v0.0.1-test\n    hooks:\n      - id: %s\n        require_serial: %s\n' "$work/clone" "$1" "$2" >.pre-commit-config.yaml
}

configure contentlint false
git add -A
pre-commit install >"$work/log" 2>&1 || die "pre-commit install"
commit_passes "500 files, checked in parallel chunks"
break_articles
git add -A
commit_fails "a defect is refused"
refuses_files -x.md page.mdx page.xhtml
configure contentlint-fix true
git add -A
if git commit -qm "fixed" >"$work/log" 2>&1; then die "the hook that changes files let the first try pass"; fi
grep -q 'files were modified by this hook' "$work/log" || die "nothing was modified"
fix_is_there
git add -A
commit_passes "the second try passes"
pre-commit run --all-files contentlint-fix >"$work/log" 2>&1 || die "all files are not clean"
say "ok all files"
