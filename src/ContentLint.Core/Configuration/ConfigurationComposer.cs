using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Reads configurations and the files that they extend into layers.</summary>
/// <param name="space">Where they are read from.</param>
/// <param name="rules">The known rules.</param>
/// <param name="mistakes">Takes what is wrong.</param>
/// <param name="siteSchemas">The schemas beneath the site's root, by paths relative to that.</param>
/// <param name="otherSchemas">All schemas of the space.</param>
internal sealed class ConfigurationComposer(
    ConfigurationSpace space, KnownRules rules, ConfigurationMistakes mistakes, SchemaLoader siteSchemas, SchemaLoader otherSchemas)
{
    private const int MaximumDepth = 16;
    private const int MaximumFiles = 100;
    private readonly ImmutableArray<ConfigurationLayer>.Builder layers = ImmutableArray.CreateBuilder<ConfigurationLayer>();
    private readonly List<string> open = [];
    private readonly ExtensionResolver resolver = new(space);
    private ConfigurationData data = ConfigurationData.Default;
    private int extendedFiles;

    /// <summary>Composes the configurations of folders that lie in each other.</summary>
    /// <param name="places">The configurations, the outermost first.</param>
    /// <returns>The layers, and what is no list of the whole.</returns>
    public (ImmutableArray<ConfigurationLayer> Layers, ConfigurationData Data) Compose(ImmutableArray<LocatedConfiguration> places)
    {
        foreach (var place in places)
        {
            var folder = SitePath.FolderOf(place.Path);
            // What is said about the site around is no matter of this one.
            if (folder == space.Root)
                data = data with { Site = SiteSettings.Default };
            Add(place.Path, place.Source, place.Document, FolderScope.Of(space.Root, folder));
        }

        return (layers.ToImmutable(), data.WithoutLists());
    }

    private void Add(string path, SourceText source, ConfigurationDocument document, FolderScope scope)
    {
        var inFile = mistakes.In(source);
        if (document.Report(inFile) is not { } mapping)
        {
            layers.Add(new ConfigurationLayer(data.WithoutLists(), source, scope));
            return;
        }

        open.Add(path);
        if (mapping.Find("extends") is { } extends)
        {
            foreach (var name in ConfigurationNodes.AsStrings(extends.Value, extends.Key.Span, "'extends'", inFile))
                Extend(name, path, inFile, scope);
        }

        data = new ConfigurationReader(inFile, rules, SchemasOf(SitePath.FolderOf(path))).Read(mapping, data);
        layers.Add(new ConfigurationLayer(data, source, scope));
        open.RemoveAt(open.Count - 1);
    }

    /// <summary>
    /// Patterns of an extended file start where those of the file that extends it do, so that a shared file can speak of any site.
    /// </summary>
    private void Extend(ScalarNode name, string path, ConfigurationMistakes inFile, FolderScope scope)
    {
        if (RuleSets.Names.Contains(name.Value, StringComparer.Ordinal))
        {
            layers.Add(new ConfigurationLayer(
                data.WithoutLists() with { Sets = [name.Value] }, inFile.Configuration, scope) { SetSpan = name.Span });
            return;
        }

        try
        {
            var extension = resolver.Find(name.Value, SitePath.FolderOf(path));
            if ((extension.Problem ?? LimitOf(extension.Path)) is { } problem)
                inFile.Add(name.Span, problem);
            else
                Add(extension.Path, extension.Source!, ConfigurationDocument.Parse(extension.Source!), scope);
        }
        catch (Exception exception) when (exception is UnreadableTextException or IOException or UnauthorizedAccessException)
        {
            inFile.Add(name.Span, $"'{name.Value}' cannot be read: {exception.Message.TrimEnd('.')}");
        }
    }

    private string? LimitOf(string path)
    {
        var start = open.IndexOf(path);
        if (start >= 0)
            return $"the configurations extend each other in a circle: "
                + $"{string.Join(", ", open.Skip(start).Append(path).Select(space.Display))}";
        if (open.Count >= MaximumDepth)
            return $"more than {MaximumDepth} configurations extend each other";
        return ++extendedFiles > MaximumFiles ? $"more than {MaximumFiles} files are extended" : null;
    }

    private SchemaFolder SchemasOf(string folder)
    {
        var isOfSite = space.Root.Length == 0 || folder == space.Root || folder.StartsWith(space.Root + "/", StringComparison.Ordinal);
        return isOfSite ? new SchemaFolder(space, folder, siteSchemas, space.Root) : new SchemaFolder(space, folder, otherSchemas, "");
    }
}

/// <summary>A configuration that was found.</summary>
/// <param name="Path">Its path in the space.</param>
/// <param name="Source">Its text; the path of that is relative to the site's root.</param>
/// <param name="Document">What it holds.</param>
internal sealed record LocatedConfiguration(string Path, SourceText Source, ConfigurationDocument Document);
