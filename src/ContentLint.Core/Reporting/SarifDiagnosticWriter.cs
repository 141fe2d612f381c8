using System.IO.Compression;
using System.Text.Json;

namespace ContentLint.Reporting;

/// <summary>
/// Writes SARIF 2.1.0 (OASIS), with what GitHub code scanning asks for. Regions count UTF-16 code units. Past the number
/// of results or the size that GitHub takes, the worst are kept and a notification says how many were left out.
/// </summary>
/// <param name="maximumSize">Bytes of the file, gzipped.</param>
public sealed class SarifDiagnosticWriter(long maximumSize = SarifDiagnosticWriter.MaximumSize) : IDiagnosticWriter
{
    internal const int MaximumResults = 25_000;
    internal const long MaximumSize = 10_000_000;
    private const string SchemaUri = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        var count = (int)Math.Min(MaximumResults, SarifSelection.CountAll(report));
        var log = LogOf(report, count);
        while (count > 0 && CompressedSize(log) is var size && size > maximumSize)
        {
            // The rest of the file has its size too, so that a share of the results may still be too much.
            count = (int)Math.Min(count - 1, count * (maximumSize / (double)size) * 0.95);
            log = LogOf(report, count);
        }

        Utf8Report.Write(output, log);
    }

    private long CompressedSize(ReadOnlyMemory<byte> log)
    {
        if (log.Length <= maximumSize)
            return log.Length;
        using var counted = new MemoryStream();
        using (var gzip = new GZipStream(counted, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(log.Span);
        return counted.Length;
    }

    private static ReadOnlyMemory<byte> LogOf(LintReport report, int count) => Utf8Report.ToBytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", SchemaUri);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        WriteRun(writer, report, count);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteRun(Utf8JsonWriter writer, LintReport report, int count)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "contentlint");
        writer.WriteString("fullName", $"contentlint {report.Version}");
        writer.WriteString("version", report.Version);
        writer.WriteString("semanticVersion", report.Version);
        writer.WriteString("informationUri", "https://github.com/contentlint/contentlint");
        writer.WriteStartArray("rules");
        foreach (var rule in report.Rules)
            SarifRules.Write(writer, rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteStartObject("automationDetails");
        writer.WriteString("id", "contentlint/");
        writer.WriteEndObject();
        writer.WriteString("columnKind", "utf16CodeUnits");
        WriteBase(writer);
        SarifInvocation.Write(writer, report, count);
        writer.WriteStartArray("results");
        var resultWriter = new SarifResults(writer, report);
        foreach (var (diagnostic, suppression) in SarifSelection.Take(report, count))
            resultWriter.Write(diagnostic, suppression);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteBase(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("originalUriBaseIds");
        writer.WriteStartObject("SRCROOT");
        writer.WriteStartObject("description");
        writer.WriteString("text", "The root of the repository, or the folder that was checked.");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
