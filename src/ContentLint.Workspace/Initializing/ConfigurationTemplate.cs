using System.Text;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Generators;
using ContentLint.Site.Profiles;

namespace ContentLint.Workspace.Initializing;

/// <summary>Writes a first <c>contentlint.yml</c>: little, and a comment for each thing.</summary>
internal static class ConfigurationTemplate
{
    /// <summary>The text of the file.</summary>
    /// <param name="detected">The generator and what told it.</param>
    /// <param name="profile">Its profile, seen from the configuration's folder.</param>
    /// <param name="schema">The name or the path of the schema for articles.</param>
    /// <param name="files">What is there.</param>
    public static string Write(DetectedSite detected, InitialConfiguration profile, string schema, ISiteFileSystem files)
    {
        var text = new StringBuilder();
        text.Append(
            "# yaml-language-server: "
                + "$schema=https://raw.githubusercontent.com/contentlint/contentlint/main/schemas/contentlint.schema.json\n");
        text.Append("# The configuration of contentlint. Paths and patterns are relative to this folder.\n");
        text.Append($"# This is {profile.Title}: {detected.Reason}.\n");
        text.Append("\n# No configuration in a folder above this one counts.\nroot: true\n");
        AppendSchemas(text, detected, profile, schema, files);
        AppendExclude(text, profile);
        text.Append("""

            # How the site is published: links to this address are links within the site.
            # site:
            #   url: https://blog.example

            # Rules are named by id or name, with off, info, warning or error; 'contentlint rule' lists them.
            # rules:
            #   insecure-link: info

            """.ReplaceLineEndings("\n"));
        return text.ToString();
    }

    private static void AppendSchemas(
        StringBuilder text, DetectedSite detected, InitialConfiguration profile, string schema, ISiteFileSystem files)
    {
        text.Append("\n# Which schema the front matter of which files follows; the last entry that matches a file counts.\n");
        if (schema != profile.Schema)
            text.Append("# This one was inferred from the articles. The one for the generator alone is: ").Append(profile.Schema).Append(
                '\n');
        else if (profile.RepositorySchema is { } own && files.HasFile(own))
            text.Append("# The repository's own rules are stricter: schema: ").Append(own).Append('\n');
        text.Append("schemas:\n");
        if (profile.Articles is [var single])
        {
            text.Append($"  - files: '{Quote(single)}'\n");
        }
        else
        {
            text.Append("  - files:\n");
            foreach (var pattern in profile.Articles)
                text.Append($"      - '{Quote(pattern)}'\n");
        }

        text.Append($"    schema: {schema}\n");
    }

    private static void AppendExclude(StringBuilder text, InitialConfiguration profile)
    {
        // Folders that are not there yet are named too: they appear with the first build.
        if (profile.Exclude.IsEmpty)
            return;
        text.Append(
            "\n# What is no article: what the generator writes, its themes and templates. What .gitignore names is left out anyway.\n");
        text.Append("exclude:\n");
        foreach (var folder in profile.Exclude)
            text.Append($"  - '{Quote(folder)}/**'\n");
    }

    private static string Quote(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
