using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Diagnostics;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.Diagnostics;

public sealed class RuleOptionReaderTests
{
    [Fact]
    public void A_record_declares_its_options_by_reading_them() => Assert.Equal(
        [
            "loud Boolean true: Loud.",
            "title Boolean as the page says: Title.",
            "max Integer -7: Max.",
            "name String '': Name.",
            "style String keep: Style. [keep drop]",
            "words StringList [a, b]: Words.",
            "ignore GlobList []: Ignore.",
        ],
        RuleOptionReader.DeclarationsOf<Options>().Select(
            option =>
                $"{option.Name} {option.Type} {option.Default}: {option.Description}"
                    + (option.Values.IsEmpty ? "" : $" [{string.Join(' ', option.Values)}]")));

    [Fact]
    public void Defaults_are_values_of_the_option_s_type_and_null_where_they_depend_on_the_page()
    {
        var defaults = RuleOptionReader.DeclarationsOf<Options>().ToDictionary(option => option.Name, option => option.DefaultValue);
        Assert.Equal(true, defaults["loud"]);
        Assert.Null(defaults["title"]);
        Assert.Equal(-7, defaults["max"]);
        Assert.Equal("", defaults["name"]);
        Assert.Equal(["a", "b"], Assert.IsType<ImmutableArray<string>>(defaults["words"]).AsEnumerable());
    }

    [Fact]
    public void Without_configuration_every_option_has_its_default()
    {
        var options = RuleOptions.None.As<Options>();
        Assert.True(options is { Loud: true, Title: null, Max: -7, Name: "", Style: "keep", Ignore: [] });
        Assert.Equal(["a", "b"], options.Words.AsEnumerable());
    }

    [Fact]
    public void Configured_values_replace_the_defaults()
    {
        var options = Parse("loud: False\ntitle: true\nmax: 3\nname: x\nstyle: drop\nwords: c\nignore: ['a/*.png', b]\n").As<Options>();
        Assert.True(options is { Loud: false, Title: true, Max: 3, Name: "x", Style: "drop", Ignore.Length: 2 });
        Assert.Equal(["c"], options.Words.AsEnumerable());
        Assert.Matches("^a/1.png$", Assert.Single(new[] { "a/1.png", "a/1.jpg" }, options.Ignore[0].IsMatch));
    }

    [Fact]
    public void An_empty_list_is_not_the_default_list() => Assert.Empty(Parse("words: []\n").As<Options>().Words);

    [Fact]
    public void Two_rules_that_share_values_each_get_their_record()
    {
        var values = Parse("max: 3\n");
        Assert.Equal(3, values.As<Options>().Max);
        Assert.Equal(3, values.As<OtherOptions>().Maximum);
        Assert.Equal(3, values.As<Options>().Max);
    }

    private static RuleOptions Parse(string yaml)
    {
        var mapping = (MappingNode)YamlNodeReader.Read(new SourceText(yaml, "a.yml"), new TextSpan(0, yaml.Length)).Root!;
        return new RuleOptions(mapping.Entries.ToImmutableDictionary(
            entry => entry.Key.Value, entry => entry.Value, StringComparer.Ordinal));
    }

    private sealed record Options(
        bool Loud, bool? Title, int Max, string Name, string Style, ImmutableArray<string> Words, ImmutableArray<GlobPattern> Ignore)
            : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            options.Boolean("loud", true, "Loud."),
            options.BooleanByPage("title", "as the page says", "Title."),
            options.Integer("max", -7, "Max."),
            options.Text("name", "", "Name."),
            options.Choice("style", ["keep", "drop"], "Style."),
            options.Texts("words", ["a", "b"], "Words."),
            options.Globs("ignore", "Ignore."));
    }

    private sealed record OtherOptions(int Maximum) : IRuleOptions<OtherOptions>
    {
        public static OtherOptions Read(RuleOptionReader options) => new(options.Integer("max", 1, "Maximum."));
    }
}
