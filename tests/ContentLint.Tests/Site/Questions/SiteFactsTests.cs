using System.Collections.Immutable;
using System.Reflection;
using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Generators.Docfx;
using ContentLint.Site.Generators.Eleventy;
using ContentLint.Site.Generators.Hexo;
using ContentLint.Site.Generators.Hugo;
using ContentLint.Site.Generators.Jekyll;
using ContentLint.Site.Profiles;
using ContentLint.Site.Questions;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site.Questions;

/// <summary>Every result depends on the whole profile of the site: a property that is left out of the key makes the cache stale.</summary>
public sealed class SiteFactsTests
{
    public static TheoryData<string, string> Properties()
    {
        var data = new TheoryData<string, string>();
        foreach (var generator in GeneratorCatalog.All)
        {
            foreach (var property in Settable(ProfileOf(generator.Id).GetType()))
                data.Add(generator.Id, property.Name);
        }

        return data;
    }

    public static TheoryData<string> FolderProperties() => [.. Settable(typeof(PublicFolder)).Select(static property => property.Name)];

    public static TheoryData<string> HugoProperties() => [.. Settable(typeof(HugoSettings)).Select(static property => property.Name)];

    public static TheoryData<string> HexoProperties() => [.. Settable(typeof(HexoSettings)).Select(static property => property.Name)];

    public static TheoryData<string> EleventyProperties() =>
        [.. Settable(typeof(EleventySettings)).Select(static property => property.Name)];

    public static TheoryData<string> DateProperties() => [.. Settable(typeof(DateReading)).Select(static property => property.Name)];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Hold_each_property_of_the_profile(string generator, string name)
    {
        var profile = ProfileOf(generator) with { PublicFolders = [new PublicFolder("static")] };
        AssertDiffer(profile, Changed(profile, name));
    }

    [Theory]
    [MemberData(nameof(FolderProperties))]
    public void Hold_each_property_of_a_folder(string name)
    {
        var folder = new PublicFolder("static");
        AssertDiffer(
            SiteProfile.OfUnknownGenerator with { ContentFolders = [folder] },
            SiteProfile.OfUnknownGenerator with { ContentFolders = [Changed(folder, name)] });
    }

    [Theory]
    [MemberData(nameof(HugoProperties))]
    public void Hold_each_setting_of_Hugo(string name)
    {
        var profile = (HugoProfile)ProfileOf("hugo");
        AssertDiffer(profile, profile with { Settings = Changed(profile.Settings, name) });
    }

    [Theory]
    [MemberData(nameof(HexoProperties))]
    public void Hold_each_setting_of_Hexo(string name)
    {
        var profile = (HexoProfile)ProfileOf("hexo");
        AssertDiffer(profile, profile with { Settings = Changed(profile.Settings, name) });
    }

    [Theory]
    [MemberData(nameof(EleventyProperties))]
    public void Hold_each_setting_of_Eleventy(string name)
    {
        var profile = (EleventyProfile)ProfileOf("eleventy");
        AssertDiffer(profile, profile with { Settings = Changed(profile.Settings, name) });
    }

    [Theory]
    [MemberData(nameof(DateProperties))]
    public void Hold_how_dates_are_read(string name)
    {
        var profile = SiteProfile.OfUnknownGenerator;
        AssertDiffer(profile, profile with { Dates = Changed(profile.Dates, name) });
    }

    private static SiteProfile ProfileOf(string generator) =>
        GeneratorCatalog.Configure(new InMemoryFileSystem([]), SiteSettings.Default with { Generator = generator });

    private static void AssertDiffer(SiteProfile left, SiteProfile right) =>
        Assert.NotEqual(SiteFacts.HashOf(new ProfiledSite(left)), SiteFacts.HashOf(new ProfiledSite(right)));

    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties(BindingFlags.Instance
            | BindingFlags.Public
            | BindingFlags.NonPublic).Where(static property => property.SetMethod is not null);

    private static T Changed<T>(T record, string name)
        where T : notnull
    {
        const BindingFlags Flags = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var type = record.GetType();
        var copy = (T)type.GetMethod("<Clone>$", Flags)!.Invoke(record, null)!;
        var property = type.GetProperty(name, Flags)!;
        property.SetValue(copy, Other(property.GetValue(record), property.PropertyType));
        return copy;
    }

    private static object Other(object? value, Type type) => value switch
    {
        bool flag => !flag,
        string text => text + "x",
        ImmutableArray<string> texts => texts.IsDefault ? ImmutableArray.Create("x") : texts.Add("x"),
        ImmutableArray<PublicFolder> folders => folders.Add(new PublicFolder("x")),
        ImmutableArray<(string, string)> pairs => pairs.Add(("x", "y")),
        ImmutableDictionary<string, string> entries => entries.Add("x", "y"),
        DetectedSite detected => detected with { Folder = "x" },
        ImmutableArray<GlobPattern> patterns => patterns.Add(PatternOf("*.x")),
        HexoPostName => new HexoPostName(":year-:title.md"),
        ImmutableArray<Region> regions => regions.Add(new Region(new PathPattern("/x/**"), EntryKinds.Pages, "of a test")),
        JekyllDefaults => new JekyllDefaults(GeneratorConfig.Read(
            new InMemoryFileSystem(
                [], new Dictionary<string, string> { ["c.yml"] = "defaults: [{scope: {path: a}, values: {permalink: /b/}}]" }),
            "c.yml")),
        ImmutableArray<DocfxFileGroup> groups => groups.Add(new DocfxFileGroup("x", "", [], [])),
        DateReading dates => dates with { WritesSpaces = !dates.WritesSpaces },
        HugoSettings hugo => hugo with { KeepsCase = !hugo.KeepsCase },
        HexoSettings hexo => Changed(hexo, nameof(HexoSettings.RendersDrafts)),
        EleventySettings eleventy => eleventy with { PlacesAll = !eleventy.PlacesAll },
        Enum => Enum.GetValues(type).Cast<object>().First(other => !other.Equals(value)),
        null when type == typeof(string) => "x",
        Uri url => new Uri(url, "x"),
        null when type == typeof(Uri) => new Uri("https://harbour.example/"),
        null when type == typeof(bool?) => true,
        _ => throw new NotSupportedException($"another value of {type}"),
    };

    private static GlobPattern PatternOf(string text) =>
        GlobPattern.TryParse(text, out var pattern, out _) ? pattern : throw new ArgumentException(text, nameof(text));

    private sealed class ProfiledSite(SiteProfile profile) : ISite
    {
        public SiteProfile Profile => profile;

        public Uri? Url => null;

        public string? ReferrerPolicy => null;

        public LocalTarget Resolve(string documentPath, string url) => new(LocalTargetStatus.Unknown);
    }
}
