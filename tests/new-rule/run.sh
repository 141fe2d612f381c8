#!/usr/bin/env bash
# Writes a rule of each family with tools/NewRule in a copy of the repository, and builds and tests them there.
# usage: run.sh WORK-FOLDER
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
copy=$1/new-rule
rm -rf "$copy" && mkdir -p "$copy"
cd "$root"
git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents --no-dereference -t "$copy"
cd "$copy"
# Continuous integration locks restoring and maps source paths by the git repository, which the copy is not.
export CI=

dotnet build tools/NewRule --nologo -v q
new() { dotnet tools/NewRule/bin/Debug/net10.0/NewRule.dll "$@" --no-pages; }
new FrontMatter 'Theme has an "old" value' --fix safe --severity error
new Images "Image host has moved & left" --fix unsafe
new Referrer "Referrer host has moved" --severity info
new Links "Link host has moved" --fix safe --severity info
new Embedded "Embedded value is old" --fix unsafe --severity off
new Markup "Markup <value> is old" --severity error
dotnet tools/NewRule/bin/Debug/net10.0/NewRule.dll --pages

if new Links "Link host has moved" 2>"$1/new-rule.err"; then echo "a name was taken twice" >&2; exit 1; fi
grep -q "has the name 'link-host-has-moved'" "$1/new-rule.err"

dotnet build tests/ContentLint.Tests --nologo -v q
filter="FullyQualifiedName~RuleCatalogTests|FullyQualifiedName~Every_rule_has_a_defect|FullyQualifiedName~ConfigurationSchema"
for id in $(git -C "$root" ls-files --cached --others --exclude-standard 'rules/CL*.md' | sed 's:.*/::' | sort | comm -13 - <(ls rules | grep '^CL' | sort) | sed 's/\.md//'); do
  filter="$filter|Rule=$id|DisplayName~$id"
done
dotnet test tests/ContentLint.Tests --no-build --nologo -v q --filter "($filter)&Category!=Corpora"
