using System.Collections.Immutable;
using System.Reflection;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Site.Questions;

namespace ContentLint.Tests.Site.Questions;

/// <summary>Every result depends on the whole profile of the site: a property that is left out of the key makes the cache stale.</summary>
public sealed class SiteFactsTests
{
    public static TheoryData<string> Properties() => [.. Settable(typeof(SiteProfile)).Select(static property => property.Name)];

    public static TheoryData<string> FolderProperties() => [.. Settable(typeof(PublicFolder)).Select(static property => property.Name)];

    public static TheoryData<string> HugoProperties() => [.. Settable(typeof(HugoSettings)).Select(static property => property.Name)];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Hold_each_property_of_the_profile(string name)
    {
        var profile = SiteProfile.OfUnknownGenerator with { PublicFolders = [new PublicFolder("static")] };
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
    public void Hold_each_setting_of_Hugo(string name) =>
        AssertDiffer(SiteProfile.OfUnknownGenerator, SiteProfile.OfUnknownGenerator with { Hugo = Changed(HugoSettings.Default, name) });

    private static void AssertDiffer(SiteProfile left, SiteProfile right) =>
        Assert.NotEqual(SiteFacts.HashOf(new ProfiledSite(left)), SiteFacts.HashOf(new ProfiledSite(right)));

    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties(BindingFlags.Instance
            | BindingFlags.Public
            | BindingFlags.NonPublic).Where(static property => property.SetMethod is not null);

    private static T Changed<T>(T record, string name)
        where T : notnull
    {
        var copy = (T)typeof(T).GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.Invoke(
            record, null)!;
        var property = typeof(T).GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!;
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
        DetectedGenerator detected => detected with { Folder = "x" },
        HugoSettings hugo => hugo with { KeepsCase = !hugo.KeepsCase },
        Enum => Enum.GetValues(type).Cast<object>().First(other => !other.Equals(value)),
        null when type == typeof(string) => "x",
        null when type == typeof(Uri) => new Uri("https://harbour.example/"),
        null when type == typeof(bool?) => true,
        null when type == typeof(HexoSettings) =>
            HexoSettings.Read(GeneratorConfig.Read(new InMemoryFileSystem([], new Dictionary<string, string>()))),
        null when type == typeof(EleventySettings) => new EleventySettings("", "", "", PlacesAll: true),
        _ => throw new NotSupportedException($"another value of {type}"),
    };

    private sealed class ProfiledSite(SiteProfile profile) : ISite
    {
        public SiteProfile Profile => profile;

        public Uri? Url => null;

        public string? ReferrerPolicy => null;

        public LocalTarget Resolve(string documentPath, string url) => new(LocalTargetStatus.Unknown);
    }
}
