using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.FrontMatter;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Testing;
using ContentLint.Text;
using CsCheck;

namespace ContentLint.Tests.Rules.FrontMatter;

/// <summary>Whatever the values are: a fixed block parses, says what it is meant to say, and needs no second fix.</summary>
[Trait("Rule", "CL1006")]
[Trait("Rule", "CL1008")]
[Trait("Rule", "CL1015")]
[Trait("Rule", "CL1016")]
[Trait("Rule", "CL1023")]
public sealed class FixPropertyTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "a",
        "港口",
        "😀",
        "e\u0301",
        "it's",
        "say \"so\"",
        "x: y",
        "x #y",
        "- x",
        "yes",
        "NO",
        "1.10",
        "012",
        "1:30",
        "null",
        "~",
        "2022-05-19",
        "C#",
        "{a}",
        "[b]",
        "a, b",
        "@x",
        "%y",
        "&z",
        "*w",
        "\\n",
        "a\\b",
        "long words that go on and on until the line is wide enough to be folded somewhere",
        "",
        " ",
        "true",
        "#",
        "'",
        "\"",
        "`q`",
        "x:",
        "?",
        "<<",
        "=",
        "0x1F",
        "مرفأ");

    private static readonly Gen<string> Text = Word.Array[1, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<(string Key, string Value)[]> Entries =
        Gen.Select(Gen.OneOf("title", "slug", "date", "tags", "mood", "own"), Text).Array[1, 6].Select(pairs => pairs
            .DistinctBy(pair => pair.Item1)
            .Select(pair => (pair.Item1, pair.Item2))
            .ToArray());

    [Fact]
    public void Style_changes_no_value() => Gen.Select(Entries, Gen.Bool, Gen.Bool).Sample((entries, isDouble, isCrlf) =>
    {
        var text = $"---\n{string.Concat(entries.Select(entry => $"{entry.Key}: {Quote(entry.Value, isDouble)}\n"))}---\nText\n";
        KeepsData<FrontMatterStyle>(isCrlf ? text.ReplaceLineEndings("\r\n") : text, new RuleTestSetup { Options = "line-width: 40" });
    });

    [Fact]
    public void Order_changes_no_value() =>
        Gen.Select(Entries, Gen.OneOf("yaml", "toml", "json", "flow"), Gen.Bool).Sample((entries, format, isCrlf) =>
    {
        var text = Write(entries, format);
        KeepsData<KeyOrder>(
            isCrlf ? text.ReplaceLineEndings("\r\n") : text,
            new RuleTestSetup { Layout = new FrontMatterLayout(["title", "slug", "date", "tags"], null) });
    });

    [Fact]
    public void A_renamed_key_keeps_its_value_and_a_list_of_one_its_item() =>
        Gen.Select(Text, Gen.OneOf("yaml", "toml", "json", "flow")).Sample((value, format) =>
    {
        var text = Write([("pin", value), ("tags", "x" + value.Replace(",", "", StringComparison.Ordinal))], format);
        var setup = new RuleTestSetup
        {
            Schema =
                "properties: {pin: {deprecated: true, x-replacement: sticky}, sticky: {}, tags: {type: array, items: {type: string}}}\n"
        };
        var renamed = Read(new RuleRun(new DeprecatedKey(), setup).Fix(text, FixSafety.Safe));
        Assert.Equal(value, Assert.IsType<ScalarNode>(renamed["sticky"]).Value);
        Assert.Null(renamed["pin"]);
        var list = Assert.IsType<SequenceNode>(Read(new RuleRun(new WrongType(), setup).Fix(text, FixSafety.Unsafe))["tags"]);
        Assert.Equal(
            Assert.IsType<ScalarNode>(Read(text)["tags"]).Value,
            string.Join(' ', list.Items.Cast<ScalarNode>().Select(item => item.Value)));
    });

    [Fact]
    public void An_inserted_default_and_a_nearest_value_read_back_as_they_are() =>
        Gen.Select(Text, Gen.OneOf("yaml", "toml", "json", "flow"), Gen.Bool).Sample((value, format, isCrlf) =>
    {
        var text = Write([("own", "a")], format);
        text = isCrlf ? text.ReplaceLineEndings("\r\n") : text;
        var schema = $"required: [added]\nproperties: {{added: {{default: {Quote(value, isDouble: true)}}}}}\n";
        var after = Read(new RuleRun(new MissingRequiredKey(), new RuleTestSetup { Schema = schema }).Fix(text, FixSafety.Unsafe));
        var added = Assert.IsType<ScalarNode>(after["added"]);
        Assert.Equal((value, ScalarKind.String), (added.Value, added.Kind));
    });

    private static void KeepsData<TRule>(string text, RuleTestSetup setup)
        where TRule : Rule, new()
    {
        var before = Read(text);
        var after = new RuleRun(new TRule(), setup).Fix(text, FixSafety.Safe);
        Assert.True(FixTrial.IsSame(before, Read(after)), $"{text}\nbecame\n{after}");
        Assert.EndsWith(text[^5..], after, StringComparison.Ordinal);
        if (text.Contains("\r\n", StringComparison.Ordinal))
            Assert.DoesNotContain('\n', after.Replace("\r\n", "", StringComparison.Ordinal));
    }

    private static MappingNode Read(string text)
    {
        var block = FrontMatterReader.Read(new SourceText(text, "a.md"), ContentKind.Markdown);
        Assert.True(block is { IsReadable: true }, text);
        return Assert.IsType<MappingNode>(block.Root);
    }

    private static string Write((string Key, string Value)[] entries, string format) => format switch
    {
        "toml" =>
            $"+++\n{string.Concat(entries.Select(entry => $"{entry.Key} = {Quote(entry.Value, isDouble: true)} # {entry.Key}\n"))}"
                + "[table]\nx = 1\n+++\nText\n",
        "json" =>
            $"{{\n{string.Join(",\n", entries.Select(entry => $"  \"{entry.Key}\": {Quote(entry.Value, isDouble: true)}"))}\n}}\nText\n",
        "flow" =>
            $"---\n{{{string.Join(", ", entries.Select(entry => $"{entry.Key}: {Quote(entry.Value, isDouble: false)}"))}}}\n---\nText\n",
        _ => $"---\n{string.Concat(entries.Select(entry => $"\n# {entry.Key}\n{entry.Key}: {Quote(entry.Value, isDouble: false)}\n"))}"
            + "---\nText\n",
    };

    private static string Quote(string value, bool isDouble) => isDouble
        ? $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
        : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
