using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Syntax.Data;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Diagnostics.Baselines;

/// <summary>Reads the file of a baseline. Members besides those that are needed are passed over.</summary>
public static class BaselineReader
{
    private const string WriteAnew = "'contentlint --write-baseline' writes one anew once this file is deleted";

    /// <summary>Reads a baseline.</summary>
    /// <param name="source">The file.</param>
    /// <exception cref="BaselineFormatException">It is no baseline that this version reads.</exception>
    public static Baseline Read(SourceText source)
    {
        var result = DataReader.ReadValue(source, DataFormat.Json);
        if (result.Problems is [var problem, ..])
            throw Error(
                source,
                problem.Span,
                IsConflict(source, problem.Span.Start)
                    ? "a merge left its markers here; take them out and keep the lines of both sides"
                    : problem.Message);
        if (result.Root is not MappingNode root)
            throw Error(source, result.Root?.Span ?? default, $"a baseline is a JSON object; {WriteAnew}");
        CheckVersion(source, root);
        if (root[BaselineFormat.FindingsKey] is not SequenceNode { Items: [SequenceNode titles, .. var rows] } || !AreTitles(titles))
            throw Error(
                source,
                root[BaselineFormat.FindingsKey]?.Span ?? root.Span,
                $"a baseline has '{BaselineFormat.FindingsKey}', an array that begins with the row "
                    + $"{string.Join(", ", BaselineFormat.Titles)}; {WriteAnew}");
        return Baseline.Of(rows.Select(row => ReadRow(source, row)));
    }

    private static void CheckVersion(SourceText source, MappingNode root)
    {
        if (root[BaselineFormat.VersionKey] is not ScalarNode { Kind: ScalarKind.Integer } version)
            throw Error(
                source,
                root[BaselineFormat.VersionKey]?.Span ?? root.Span,
                $"a baseline has '{BaselineFormat.VersionKey}', a whole number; {WriteAnew}");
        if (version.Value != BaselineFormat.Version.ToString(CultureInfo.InvariantCulture))
            throw Error(
                source,
                version.Span,
                $"this baseline has version {version.Value}, and this contentlint reads version {BaselineFormat.Version}; use the "
                    + $"contentlint that wrote it");
    }

    private static bool AreTitles(SequenceNode row) =>
        row.Items.Select(static item => (item as ScalarNode)?.Value).SequenceEqual(BaselineFormat.Titles, StringComparer.Ordinal);

    private static BaselineEntry ReadRow(SourceText source, ContentNode node)
    {
        if (node is not SequenceNode { Items: [ScalarNode path, ScalarNode rule, ScalarNode fingerprint, ScalarNode count] })
            throw Error(
                source, node.Span, $"an entry has {BaselineFormat.Titles.Length} values: {string.Join(", ", BaselineFormat.Titles)}");
        if (!IsText(path))
            throw Error(source, path.Span, "the path of an entry is a string that is not empty");
        if (!IsText(rule))
            throw Error(source, rule.Span, "the rule of an entry is the id of a rule, a string");
        if (!IsText(fingerprint)
            || fingerprint.Value.Length != BaselineFormat.FingerprintLength
            || !fingerprint.Value.All(char.IsAsciiHexDigitLower))
            throw Error(
                source,
                fingerprint.Span,
                $"the fingerprint of an entry is a string of {BaselineFormat.FingerprintLength} hexadecimal digits");
        if (count.Kind != ScalarKind.Integer
            || !int.TryParse(count.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number == 0)
            throw Error(source, count.Span, $"the count of an entry is a whole number from 1 to {int.MaxValue}");
        return new BaselineEntry(path.Value, rule.Value, fingerprint.Value, number);
    }

    private static bool IsText(ScalarNode node) => node is { Kind: ScalarKind.String, Value.Length: > 0 };

    /// <summary>Whether a line begins here that git writes around the sides of a conflict.</summary>
    private static bool IsConflict(SourceText source, int offset) =>
        source.Text.AsSpan(Math.Min(offset, source.Length)) is { Length: > 7 } rest
            && (rest.StartsWith("<<<<<<< ") || rest.StartsWith("=======") || rest.StartsWith(">>>>>>> ") || rest.StartsWith("||||||| "));

    private static BaselineFormatException Error(
        SourceText source, TextSpan span, string message) => new(source.GetPosition(span.Start), message);
}

/// <summary>A file is no baseline that this version reads.</summary>
/// <param name="place">Where it shows.</param>
/// <param name="message">What is wrong and what to do, in one line.</param>
public sealed class BaselineFormatException(LinePosition place, string message) : Exception(message)
{
    /// <summary>Where it shows.</summary>
    public LinePosition Place { get; } = place;
}
