#!/usr/bin/env bash
# lint-staged and husky from npm, configured as docs/hooks.md has it. tests/hooks/lint-staged.sh CONTENTLINT
. "$(dirname "$0")/common.sh"
PATH=$(dirname "$(realpath "$1")"):$PATH
make_site
printf '{ "private": true }\n' >package.json
printf 'node_modules/\npackage-lock.json\n' >.gitignore
npm install --no-save --silent lint-staged husky
git add -A
git commit -qm "Articles"
"$repository/tests/hooks/block.sh" 'json' 'contentlint fix' >.lintstagedrc.json
npx husky
printf 'npx lint-staged\n' >.husky/pre-commit
break_articles
printf '<a href="javascript:x()">x</a>\n' >>"_posts/a 8.md"
git add -A
if git commit -qm "a defect that cannot be mended" >"$work/log" 2>&1; then die "the defect passed"; fi
grep -q CL4004 "$work/log" || die "the finding was not shown"
say "ok a defect that cannot be mended is refused"
git checkout -q HEAD -- "_posts/a 8.md"
git add -A
commit_passes "the rest is mended and passes"
git show HEAD:"_posts/a 7.md" | grep -q 'rel="noopener"' || die "the fix is not in the commit"
refuses_files -x.md page.mdx
