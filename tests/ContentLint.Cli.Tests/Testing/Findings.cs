using System.Text.Json;

namespace ContentLint.Cli.Tests.Testing;

/// <summary>Reads the findings of a JSON report.</summary>
internal static class Findings
{
    public static IReadOnlyList<Finding> Of(ProgramResult result)
    {
        using var document = JsonDocument.Parse(result.OutputBytes);
        return
        [
            .. document.RootElement.GetProperty("findings").EnumerateArray().Select(finding =>
            {
                var start = finding.GetProperty("range").GetProperty("start");
                return new Finding(
                    finding.GetProperty("id").GetString()!,
                    finding.GetProperty("path").GetString()!,
                    start.GetProperty("line").GetInt32(),
                    start.GetProperty("column").GetInt32(),
                    finding.GetProperty("message").GetString()!);
            }),
        ];
    }
}

/// <summary>One finding of a report.</summary>
internal sealed record Finding(string Id, string Path, int Line, int Column, string Message);
