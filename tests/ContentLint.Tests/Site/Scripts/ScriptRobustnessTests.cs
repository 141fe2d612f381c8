using ContentLint.Site.Scripts;
using CsCheck;

namespace ContentLint.Tests.Site.Scripts;

/// <summary>Scripts that nobody wrote, or that somebody broke: they are unknown, and nothing else happens.</summary>
public sealed class ScriptRobustnessTests
{
    private const string Configuration = """
        import { defineConfig, type UserConfig } from 'vitepress';
        import shared from './shared';
        const base: string = process.env.BASE ?? `/${shared.name}/`;
        interface Link<T = string> { text: T; link?: string }
        function links<T>(prefix: string, ...names: T[]): Link<T>[] {
          return names.map((text) => ({ text, link: prefix + text } as Link<T>)); }
        export default defineConfig({ ...shared, base, rewrites: { 'a/:x*': 'b/:x*' }, list: links('/a/', 'b', 'c'),
          re: /a[/]b/g, n: -1.5e3 } satisfies UserConfig);
        """;

    private static readonly string[] Pieces = ["(", ")", "[", "]", "{", "}", "<", ">", "`", "${", "'", "\"", "/", "//", "/*", "*/", ":",
        "?", "=>", "=", ",", ";", "...", "!", " as ", " satisfies ", "type ", "import ", "export ", "async ", "\n", "\\", "\0", "\uD800",
        "é", "class ", "enum ", "for (", "return ", "new ", "yield "];

    [Theory]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData("{a:")]
    [InlineData("a(")]
    [InlineData("`${")]
    [InlineData("a=>")]
    [InlineData("!")]
    [InlineData("- ")]
    [InlineData("a?b:")]
    [InlineData("a<")]
    [InlineData("a<b<")]
    [InlineData("a=")]
    [InlineData("1+")]
    [InlineData("a**")]
    [InlineData("new ")]
    [InlineData("await ")]
    [InlineData("if(a)")]
    [InlineData("if(a){")]
    [InlineData("a.b(")]
    [InlineData("a as ")]
    [InlineData("let a:keyof ")]
    [InlineData("let a:(b:")]
    [InlineData("function f(a=")]
    [InlineData("class A{b=")]
    [InlineData("a&&")]
    [InlineData("a,")]
    [InlineData("a\n")]
    [InlineData(".a")]
    public void Are_read_at_any_depth(string piece)
    {
        foreach (var path in new[] { "a.ts", "a.js" })
        {
            foreach (var start in new[] { "", "export default ", "const x = " })
            {
                // One line each, since a long line is not read at all.
                var text = start + string.Concat(Enumerable.Repeat(piece + "\n", 100_000));
                ScriptNotation.Of(text, path);
                ScriptNotation.Of(start + string.Concat(Enumerable.Repeat(piece, 9_000 / piece.Length)), path);
            }
        }
    }

    [Fact]
    public void Are_read_with_any_characters_in_them() =>
        Gen.String[Gen.Char['\0', '\u2100'], 0, 200].Sample(text =>
        {
            ScriptNotation.Of(text, "a.ts");
            ScriptNotation.Of(text, "a.js");
        });

    [Fact]
    public void Are_read_when_pieces_are_missing_or_doubled()
    {
        var edit = Gen.Select(Gen.Int[0, Configuration.Length - 1], Gen.Int[0, 30], Gen.Int[0, Pieces.Length - 1].Select(static index =>
            Pieces[index]));
        edit.Array[1, 6].Sample(edits =>
        {
            var text = Configuration;
            foreach (var (start, length, piece) in edits)
            {
                var from = Math.Min(start, text.Length);
                text = string.Concat(text.AsSpan(0, from), piece, text.AsSpan(Math.Min(from + length, text.Length)));
            }

            ScriptNotation.Of(text, "a.ts", ("shared.ts", text), ("shared.json", text));
            ScriptNotation.Of(text, "a.mjs");
        });
    }

    [Fact]
    public void Work_of_a_script_is_limited()
    {
        Assert.Contains("?", ScriptNotation.Of("const f = (n) => f(n) + f(n); export default { a: f(1), b: 2 }"), StringComparison.Ordinal);
        Assert.NotNull(ScriptNotation.Of("let a = ['x']; " + string.Concat(Enumerable.Repeat("a = [...a, ...a];\n",
            60)) + "export default a"));
        Assert.NotNull(ScriptNotation.Of("let a = 'x'; " + string.Concat(Enumerable.Repeat("a = a + a;\n", 60)) + "export default { a }"));
        Assert.NotNull(ScriptNotation.Of("const a = {}; a.a = a; a.b = { ...a }; export default a"));
        Assert.NotNull(ScriptNotation.Of("const a = [1]; for (const x of a) a.push(x); export default a"));
    }

    [Fact]
    public void Too_long_is_unknown_as_a_whole()
    {
        var read = ScriptNotation.Read($"export default {{ a: '{new string('x', 11_000)}' }}");
        Assert.True(read.IsUnreadable);
        Assert.True(read.Value["a"].IsUnknown);
    }
}
