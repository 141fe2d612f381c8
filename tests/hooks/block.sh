#!/usr/bin/env bash
# Prints the first fenced block of docs/hooks.md in a language that holds a text: what is documented is what is tested.
set -euo pipefail
awk -v language="$1" -v text="$2" '
  $0 == "```" language { inside = 1; block = ""; next }
  inside && /^```$/ { if (index(block, text)) { printf "%s", block; found = 1; exit }; inside = 0; next }
  inside { block = block $0 "\n" }
  END { exit !found }' "${3:-$(dirname "$0")/../../docs/hooks.md}"
