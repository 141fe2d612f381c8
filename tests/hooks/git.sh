#!/usr/bin/env bash
# A plain hook of git, as docs/hooks.md has it. tests/hooks/git.sh CONTENTLINT
. "$(dirname "$0")/common.sh"
PATH=$(dirname "$(realpath "$1")"):$PATH
make_site
git add -A
git commit -qm "Articles"
"$repository/tests/hooks/block.sh" 'sh' '#!/bin/sh' >.git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
break_articles
git add -A
commit_fails "a defect is refused"
[ -z "$(contentlint fix -q)" ] || die "quiet is not quiet"
fix_is_there
git add -A
commit_passes "the second try passes"
refuses_files -x.md page.mdx
git rm -q "_posts/a 9.md"
commit_passes "a deletion alone passes"
