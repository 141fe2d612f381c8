#!/usr/bin/env bash
# Installs the package in each way that .NET offers, and runs what was installed. tests/tool/run.sh PACKAGES VERSION
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)
packages=$(realpath "$1") version=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Packages of the same version that were installed from elsewhere must not answer for these.
export NUGET_PACKAGES=$work/packages DOTNET_CLI_HOME=$work/home DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 NO_COLOR=1

die() { echo "FAIL  $1"; cat "$work/log"; exit 1; }

# finds NAME COMMAND...: the command checks the sample site, has findings and says how many.
finds() {
  local name=$1 code=0
  shift
  "$@" check samples >"$work/log" 2>&1 || code=$?
  [ "$code" -eq 1 ] && grep -qE '^Found .* files?\.' "$work/log" || die "$name: exit $code"
  echo "ok    $name"
}

mkdir "$work/site"
cp -r "$repository/samples" "$work/site"
cd "$work/site"

dotnet tool install contentlint --tool-path "$work/tool" --add-source "$packages" --version "$version" >"$work/log" 2>&1 || die "tool path"
finds "a tool in a folder" "$work/tool/contentlint"

dotnet tool install contentlint --global --add-source "$packages" --version "$version" >"$work/log" 2>&1 || die "global tool"
finds "a global tool" "$work/home/.dotnet/tools/contentlint"

dotnet new tool-manifest >"$work/log" 2>&1 || die "manifest"
dotnet tool install contentlint --add-source "$packages" --version "$version" >"$work/log" 2>&1 || die "local tool"
finds "a local tool" dotnet contentlint

rm -rf "$work/packages"
dotnet tool restore --add-source "$packages" >"$work/log" 2>&1 || die "restore"
finds "a local tool of a clone" dotnet contentlint

mkdir "$work/elsewhere"
cp -r samples "$work/elsewhere"
cd "$work/elsewhere"
finds "a run without installing" dotnet dnx "contentlint@$version" --yes --add-source "$packages"
