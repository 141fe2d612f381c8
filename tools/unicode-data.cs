// Writes src/ContentLint.Core/Urls/Idna/unicode.txt from the Unicode Character Database (Debian: package unicode-data):
//     dotnet run tools/unicode-data.cs -- /usr/share/unicode src/ContentLint.Core/Urls/Idna/unicode.txt
// The database is published under the Unicode licence: https://www.unicode.org/license.txt
using System.Globalization;
using System.Text;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run tools/unicode-data.cs -- DATABASE_FOLDER OUTPUT_FILE");
    return 2;
}

var folder = args[0];
var version = File.ReadLines(Path.Combine(folder, "Scripts.txt")).First()["# Scripts-".Length..^".txt".Length];
var output = new StringBuilder()
    .Append("# Derived from the Unicode Character Database ").Append(version).Append(" by tools/unicode-data.cs: do not edit.\n")
    .Append("# Copyright (c) 1991-2022 Unicode, Inc. Distributed under the Unicode licence, https://www.unicode.org/license.txt\n")
    .Append("# All numbers are hexadecimal. A line with a range: first code point, number of code points, value.\n");

// How UTS 46 maps a code point: NFKC_Casefold. A run of single targets that rise by one is one line.
Section("map");
var mappings = Entries("DerivedNormalizationProps.txt").Where(entry => entry.Fields[0] == "NFKC_CF")
    .SelectMany(entry => entry.CodePoints.Select(codePoint => (CodePoint: codePoint, Target: CodePoints(entry.Fields[1]))))
    .OrderBy(entry => entry.CodePoint)
    .ToArray();
Runs(mappings);

// Canonical decompositions; those that nothing is composed to again have an exclamation mark.
Section("decomposition");
var excluded = Entries("DerivedNormalizationProps.txt")
    .Where(entry => entry.Fields[0] == "Full_Composition_Exclusion")
    .SelectMany(entry => entry.CodePoints)
    .ToHashSet();
foreach (var line in File.ReadLines(Path.Combine(folder, "UnicodeData.txt")))
{
    var fields = line.Split(';');
    if (fields[5].Length > 0 && fields[5][0] != '<')
        output.Append(
            $"{Hex(fields[0]):x} "
                + $"{(excluded.Contains(Hex(fields[0])) ? "!" : "")}"
                + $"{string.Join(' ', CodePoints(fields[5]).Select(part => part.ToString("x")))}\n");
}

// One step of the compatibility decompositions (NFKD): the parts may decompose again.
Section("compatibility");
Runs([
    .. File.ReadLines(Path.Combine(folder, "UnicodeData.txt"))
        .Select(line => line.Split(';'))
        .Where(fields => fields[5].StartsWith('<'))
        .Select(fields => (Hex(fields[0]), CodePoints(fields[5][(fields[5].IndexOf('>') + 1)..])))
]);

Ranges("combining", File
    .ReadLines(Path.Combine(folder, "UnicodeData.txt"))
    .Select(line => line.Split(';'))
    .Where(fields => fields[3] != "0")
    .Select(fields => (Hex(fields[0]), int.Parse(fields[3], CultureInfo.InvariantCulture).ToString("x"))));
Ranges("bidi", Entries("extracted/DerivedBidiClass.txt")
    .Where(entry => entry.Fields[0] != "L")
    .SelectMany(entry => entry.CodePoints.Select(codePoint => (codePoint, entry.Fields[0]))));
Ranges("joining", Entries("extracted/DerivedJoiningType.txt")
    .Where(entry => entry.Fields[0] != "U")
    .SelectMany(entry => entry.CodePoints.Select(codePoint => (codePoint, entry.Fields[0]))));

// Scripts with their extensions (UAX 24), by their four letters.
var codes = File.ReadLines(Path.Combine(folder, "PropertyValueAliases.txt")).Where(line => line.StartsWith("sc ", StringComparison.Ordinal))
    .Select(line => line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries)).ToDictionary(
        fields => fields[2], fields => fields[1], StringComparer.Ordinal);
var scripts = Entries("Scripts.txt")
    .SelectMany(entry => entry.CodePoints.Select(codePoint => (codePoint, codes[entry.Fields[0]])))
    .ToDictionary(entry => entry.codePoint, entry => entry.Item2);
foreach (var entry in Entries("ScriptExtensions.txt"))
{
    foreach (var codePoint in entry.CodePoints)
        scripts[codePoint] = entry.Fields[0].Replace(' ', ',');
}

Ranges("script", scripts.Select(entry => (entry.Key, entry.Value)));
File.WriteAllText(args[1], output.ToString());
return 0;

void Section(string name) => output.Append('@').Append(name).Append('\n');

void Runs((int CodePoint, int[] Target)[] entries)
{
    for (var i = 0; i < entries.Length;)
    {
        var end = i + 1;
        while (end < entries.Length && Continues(entries[i], entries[end], end - i))
            end++;
        var target = string.Join(' ', entries[i].Target.Select(part => part.ToString("x")));
        output.Append($"{entries[i].CodePoint:x} {end - i:x} {target}".TrimEnd()).Append('\n');
        i = end;
    }
}

void Ranges(string name, IEnumerable<(int CodePoint, string Value)> values)
{
    Section(name);
    var sorted = values.OrderBy(entry => entry.CodePoint).ToArray();
    for (var i = 0; i < sorted.Length;)
    {
        var end = i + 1;
        while (end < sorted.Length && sorted[end].CodePoint == sorted[i].CodePoint + end - i && sorted[end].Value == sorted[i].Value)
            end++;
        output.Append($"{sorted[i].CodePoint:x} {end - i:x} {sorted[i].Value}\n");
        i = end;
    }
}

static bool Continues((int CodePoint, int[] Target) first, (int CodePoint, int[] Target) next, int distance)
{
    if (next.CodePoint != first.CodePoint + distance || next.Target.Length != first.Target.Length || first.Target.Length > 1)
        return false;
    return first.Target.Length == 0 || next.Target[0] == first.Target[0] + distance;
}

IEnumerable<(IEnumerable<int> CodePoints, string[] Fields)> Entries(string name)
{
    foreach (var line in File.ReadLines(Path.Combine(folder, name)))
    {
        var fields = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
        if (fields.Length < 2)
            continue;
        var bounds = fields[0].Split("..");
        var start = Hex(bounds[0]);
        yield return (Enumerable.Range(start, Hex(bounds[^1]) - start + 1), fields[1..]);
    }
}

static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

static int[] CodePoints(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Hex)];
