#!/usr/bin/env bash
# lefthook from npm, configured as docs/hooks.md has it. tests/hooks/lefthook.sh CONTENTLINT
. "$(dirname "$0")/common.sh"
PATH=$(dirname "$(realpath "$1")"):$PATH
: "${NPM_FOLDER:=$work/npm}"
[ -x "$NPM_FOLDER/node_modules/.bin/lefthook" ] || npm install --prefix "$NPM_FOLDER" --silent --ignore-scripts lefthook # its script would write into the folder this runs in
PATH=$NPM_FOLDER/node_modules/.bin:$PATH
make_site
printf 'node_modules/\n' >.gitignore
git add -A
git commit -qm "Articles"
"$repository/tests/hooks/block.sh" 'yaml' 'check:' | sed -n '/^pre-commit:/,$p' >lefthook.yml
lefthook install >"$work/log" 2>&1 || die "lefthook install"
break_articles
git add -A
commit_passes "what can be mended is mended, staged and passes"
fix_is_there
git diff --quiet HEAD || die "the fix is not in the commit"
printf '<a href="javascript:x()">x</a>\n' >>"_posts/a 8.md"
git add -A
if git commit -qm "a defect that cannot be mended" >"$work/log" 2>&1; then die "the defect passed"; fi
grep -q CL4004 "$work/log" || die "the finding was not shown"
say "ok a defect that cannot be mended is refused"
git checkout -q HEAD -- "_posts/a 8.md"
refuses_files -x.md page.mdx
