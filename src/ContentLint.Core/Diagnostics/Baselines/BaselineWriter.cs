using System.Globalization;
using System.Text;
using ContentLint.Text;

namespace ContentLint.Diagnostics.Baselines;

/// <summary>Writes the file of a baseline; the same entries give the same text.</summary>
public static class BaselineWriter
{
    private const string SchemaUri = "https://raw.githubusercontent.com/contentlint/contentlint/main/schemas/baseline.schema.json";

    /// <summary>The JSON text, with a final newline.</summary>
    public static string Write(Baseline baseline)
    {
        var output = new StringBuilder("{\n");
        output.Append(CultureInfo.InvariantCulture, $"  \"$schema\": \"{SchemaUri}\",\n");
        output.Append(CultureInfo.InvariantCulture, $"  \"{BaselineFormat.VersionKey}\": {BaselineFormat.Version},\n");
        output.Append(
            CultureInfo.InvariantCulture,
            $"  \"{BaselineFormat.FindingsKey}\": [\n    [{string.Join(", ", BaselineFormat.Titles.Select(JsonQuote.Of))}]\n");
        foreach (var entry in baseline.Entries)
            output.Append(
                CultureInfo.InvariantCulture,
                $"   ,[{JsonQuote.Of(entry.Path)}, {JsonQuote.Of(entry.RuleId)}, {JsonQuote.Of(entry.Fingerprint)}, {entry.Count}]\n");
        return output.Append("  ]\n}\n").ToString();
    }
}
