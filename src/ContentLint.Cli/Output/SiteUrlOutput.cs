using ContentLint.Reporting;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Workspace.Sites;

namespace ContentLint.Cli.Output;

/// <summary>Writes the paths that a site publishes, for people or as JSON.</summary>
internal static class SiteUrlOutput
{
    /// <summary>Writes one path a line with its source, or one JSON object a line.</summary>
    public static void Write(LoadedSite loaded, bool isJson, ProgramConsole console)
    {
        foreach (var entry in loaded.Site.Entries)
        {
            if (isJson)
                WriteJson(entry, console);
            else
                console.Out.WriteLine(ContentSanitizer.Sanitize(
                    $"/{entry.Path}{(entry.IsCertain ? "" : " (perhaps)")}{(entry.Source is { } source ? $"  {source}" : "")}"));
        }
    }

    /// <summary>The patterns of paths that a file or setting makes uncertain, each with its reason.</summary>
    public static IEnumerable<string> UncertainRegions(LoadedSite loaded) => loaded.Site.Regions
        .Where(static region => region.Cause.Length > 0)
        .Select(static region => $"{region.Where.Text}: {region.Reason} ({region.Cause})")
        .Distinct(StringComparer.Ordinal);

    private static void WriteJson(ServedEntry entry, ProgramConsole console) => Utf8Report.WriteLine(console.Out, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("path", entry.Path);
        if (entry.Source is not null)
            writer.WriteString("source", entry.Source);
        writer.WriteString("kind", entry.Kind == EntryKinds.Pages ? "page" : "file");
        writer.WriteBoolean("certain", entry.IsCertain);
        writer.WriteEndObject();
    });
}
