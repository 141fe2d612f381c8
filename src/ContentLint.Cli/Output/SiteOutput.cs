using System.Globalization;
using System.Text;
using System.Text.Json;
using ContentLint.Configuration;
using ContentLint.Reporting;
using ContentLint.Site;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Workspace.Sites;

namespace ContentLint.Cli.Output;

/// <summary>Writes what <c>contentlint site</c> found out, for people or as JSON.</summary>
internal static class SiteOutput
{
    /// <summary>Writes how a site is published.</summary>
    public static void WriteProfile(LoadedSite loaded, string[] unjudged, bool isJson, ProgramConsole console)
    {
        var facts = FactsOf(loaded, unjudged);
        if (isJson)
        {
            Utf8Report.Write(console.Out, writer =>
            {
                writer.WriteStartObject();
                foreach (var (name, values) in facts)
                    WriteValues(writer, name.Replace(' ', '-'), values);
                writer.WriteEndObject();
            });
            return;
        }

        foreach (var (name, values) in facts)
        {
            for (var i = 0; i < values.Length; i++)
                console.Out.WriteLine($"{(i == 0 ? name : ""),-12} {ContentSanitizer.Sanitize(values[i])}");
        }
    }

    /// <summary>Writes where a URL leads, and how that was found out.</summary>
    /// <param name="loaded">The site.</param>
    /// <param name="file">The file that the URL stands in, as given.</param>
    /// <param name="url">The URL; <c>-</c> reads one per line from standard input.</param>
    /// <param name="isJson">Whether to write JSON: one object per URL and line.</param>
    /// <param name="console">Where to write.</param>
    public static void WriteResolution(LoadedSite loaded, string file, string url, bool isJson, ProgramConsole console)
    {
        var path = loaded.PathOf(console.Environment.Run.FullPath(file));
        if (url != "-")
        {
            Write(loaded.Site, path, url, isJson, console);
            return;
        }

        using var input = new StreamReader(console.Environment.OpenInput(), Encoding.UTF8);
        while (input.ReadLine() is { } line)
            Write(loaded.Site, path, line, isJson, console);
    }

    private static void Write(ContentSite site, string path, string url, bool isJson, ProgramConsole console)
    {
        var (target, steps) = site.Explain(path, url);
        var status = StatusOf(target.Status);
        if (isJson)
        {
            Utf8Report.WriteLine(console.Out, writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("file", path);
                writer.WriteString("url", url);
                writer.WriteString("status", status);
                WriteOptional(writer, "path", target.Path);
                WriteOptional(writer, "actual", target.ActualUrl);
                WriteOptional(writer, "nearest", target.NearestUrl);
                WriteValues(writer, "steps", [.. steps]);
                writer.WriteEndObject();
            });
            return;
        }

        foreach (var step in steps)
            console.Out.WriteLine($"  {ContentSanitizer.Sanitize(step)}");
        var detail = (target.Path ?? target.NearestUrl) switch
        {
            null => "",
            var near when target.Status == LocalTargetStatus.Missing => $", perhaps '{near}' is meant",
            var found => $", '{found}'",
        };
        console.Out.WriteLine(ContentSanitizer.Sanitize($"{url}: {status}{detail}"));
    }

    private static List<(string Name, string[] Values)> FactsOf(LoadedSite loaded, string[] unjudged)
    {
        var profile = loaded.Site.Profile;
        var facts = new List<(string Name, string[] Values)>
        {
            ("generator", [profile.Generator]),
            ("because", [profile.Detected.Reason]),
            ("folder", [profile.Folder.Length == 0 ? "." : profile.Folder]),
            ("read", [.. profile.Evidence]),
            ("url", loaded.Site.Url is { } url ? [url.ToString()] : []),
            ("base path", [profile.BasePath]),
            ("public", profile.PublicFolders.IsDefault ? ["the folders that generators use"] : [.. profile.PublicFolders.Select(Describe)]),
            ("content", [.. profile.ContentFolders.Select(Describe)]),
            ("permalink", profile.Permalink is { } permalink ? [permalink] : []),
            ("pages", [
                !profile.HasGenerator
                    ? "where their sources lie"
                    : profile.HasPrettyUrls ? "name/index.html" : "name.html"
            ]),
            ("known", [
                profile.KnowsPages
                    ? "all pages, so that a link to another is reported"
                    : "files only, so that a link to a page that is not found is not reported"
            ]),
            ("uncertain", [.. SiteUrlOutput.UncertainRegions(loaded)]),
            ("anchors", [HeadingSlugNames.Of(profile.Slugs) + (profile.GuessesAnchors ? ", or any other that keeps the letters" : "")]),
            ("not judged", unjudged),
            ("files", [loaded.CountFiles().ToString(CultureInfo.InvariantCulture)]),
        };
        facts.RemoveAll(fact => fact.Values.Length == 0);
        return facts;
    }

    private static string Describe(PublicFolder folder) =>
        $"{(folder.Folder.Length == 0 ? "." : folder.Folder)} at /{folder.Prefix}{(folder.IsUncertain ? " (perhaps)" : "")}";

    private static string StatusOf(LocalTargetStatus status) => status switch
    {
        LocalTargetStatus.NotLocal => "not local",
        LocalTargetStatus.Found => "found",
        LocalTargetStatus.CaseDiffers => "case differs",
        LocalTargetStatus.Missing => "missing",
        _ => "unknown",
    };

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void WriteValues(Utf8JsonWriter writer, string name, string[] values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
