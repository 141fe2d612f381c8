using CsCheck;

namespace ContentLint.Tests.Site.Scripts;

/// <summary>The same configuration in different spellings is the same value.</summary>
public sealed class ScriptSpellingTests
{
    private static readonly string[] Names = ["base", "srcDir", "title", "list", "nested", "a-b", "locales", "0"];

    private static readonly Gen<Model> Scalar = Gen.OneOf(
        One("/", "/kit/", "docs", "", "it's", "a\"b", "ü").Select(text => new Model(text, null, null)),
        Gen.Bool.Select(flag => new Model(flag, null, null)),
        Gen.Int[0, 99].Select(number => new Model(number, null, null)));

    private static readonly Gen<Model> Value = Nested(3);

    [Fact]
    public void Means_the_same() =>
        Gen.Select(Gen.Dictionary(One(Names), Value)[1, 5], Gen.Int[0, int.MaxValue]).Sample((entries, seed) =>
        {
            var model = new Model(null, null, [.. entries.Where(entry => entry.Key != "0").Select(entry => (entry.Key, entry.Value))]);
            var expected = Notation(model);
            for (var i = 0; i < 4; i++)
            {
                var speller = new Speller(new Random(seed + i));
                var (text, files) = speller.Configuration(model);
                var actual = ScriptNotation.Of(text, i % 2 == 0 ? "site.config.ts" : "site.config.mts", files);
                Assert.True(expected == actual,
                    $"{text}\n{string.Join('\n', files.Select(file => $"-- {file.Path}\n{file.Text}"))}\nexpected {expected}\nactual   "
                        + $"{actual}");
            }
        }, iter: 400);

    private static Gen<string> One(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<Model> Nested(int depth) => depth == 0 ? Scalar : Gen.OneOf(
        Scalar,
        Nested(depth - 1).Array[0, 3].Select(items => new Model(null, items, null)),
        Gen.Dictionary(One(Names[..7]), Nested(depth - 1))[0, 3].Select(entries => new Model(null, null,
            [.. entries.Select(entry => (entry.Key, entry.Value))])));

    private static string Notation(Model model) => model switch
    {
        { Items: { } items } => $"[{string.Join(',', items.Select(Notation))}]",
        { Entries: { } entries } => $"{{{string.Join(',', entries.Select(entry => $"{entry.Key}:{Notation(entry.Value)}"))}}}",
        { Scalar: string text } => $"'{text}'",
        { Scalar: bool flag } => flag ? "true" : "false",
        _ => $"{model.Scalar}",
    };

    /// <summary>A value: a scalar, a list or an object.</summary>
    internal sealed record Model(object? Scalar, Model[]? Items, (string Key, Model Value)[]? Entries);

    /// <summary>Writes a value in one of the ways that people do.</summary>
    private sealed class Speller(Random random)
    {
        private readonly List<string> statements = [];
        private readonly List<(string Path, string Text)> files = [];
        private int names;

        public (string Text, (string Path, string Text)[] Files) Configuration(Model model)
        {
            var value = Value(model);
            var imports = statements.Where(static statement => statement.StartsWith("import", StringComparison.Ordinal));
            var others = statements.Where(static statement => !statement.StartsWith("import", StringComparison.Ordinal));
            var body = string.Join('\n', imports.Concat(others));
            var text = random.Next(7) switch
            {
                0 => $"{body}\nexport default {value};\n",
                1 => $"{body}\nconst siteConfig: Config<{{ a: string }}> = {value};\nexport default siteConfig;\n",
                2 => $"{body}\nexport default defineConfig<Theme>({value} satisfies Config);\n",
                3 => $"{body}\nmodule.exports = {value} as Config;\n",
                4 => $"{body}\nexport default async (env: Env): Promise<Config> => ({value});\n",
                5 => $"{body}\nexport default function make({{ mode }}: {{ mode: string }}) {{\n  const own: Config = {value};\n  return "
                    + $"own;\n}}\n",
                _ => $"{body}\nlet made = {{}} as any;\nmade = {value};\nexport {{ made as default }};\n",
            };
            return (text, [.. files]);
        }

        private string Value(Model model) => random.Next(9) switch
        {
            0 => Named(Plain(model)),
            1 => $"({Plain(model)})",
            2 => $"((): any => {Parenthesized(model)})()",
            3 => $"(true ? {Plain(model)} : 'other')",
            4 => $"({Plain(model)} as const)",
            5 => $"[{Plain(model)}][0]!",
            6 when files.Count < 10 => Imported(Plain(model)),
            _ => Plain(model),
        };

        private string Parenthesized(Model model) => $"({Plain(model)})";

        private string Plain(Model model) => model switch
        {
            { Items: { } items } => List(items),
            { Entries: { } entries } => Object(entries),
            { Scalar: string text } => Text(text),
            { Scalar: bool flag } => random.Next(3) == 0 ? $"!{(flag ? "false" : "true")}" : flag ? "true" : "false",
            _ => $"{model.Scalar}",
        };

        private string Text(string text)
        {
            var at = random.Next(text.Length + 1);
            return random.Next(5) switch
            {
                0 => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
                1 => $"`{text}`",
                2 => $"({Quoted(text[..at])} + {Quoted(text[at..])})",
                3 => $"`{text[..at]}${{{Quoted(text[at..])}}}`",
                _ => Quoted(text),
            };
        }

        private static string Quoted(string text) => $"'{text.Replace("'", "\\'", StringComparison.Ordinal)}'";

        private string List(Model[] items)
        {
            var values = items.Select(Value).ToList();
            var at = random.Next(values.Count + 1);
            var (first, second) = (string.Join(", ", values.Take(at)), string.Join(", ", values.Skip(at)));
            return random.Next(5) switch
            {
                0 => $"[...[{first}], ...([{second}] as any[])]",
                1 => $"[{first}].concat([{second}])",
                2 => $"[{string.Join(", ", values.Select(static value => $"{{ v: {value} }}"))}].map((item: {{ v: any }}) => item.v)",
                _ => $"[{string.Join(", ", values)}]",
            };
        }

        private string Object((string Key, Model Value)[] entries)
        {
            var parts = entries.Select(entry => $"{Key(entry.Key)}: {Value(entry.Value)}").ToList();
            var at = random.Next(parts.Count + 1);
            var (first, second) = (string.Join(", ", parts.Take(at)), string.Join(", ", parts.Skip(at)));
            return random.Next(5) switch
            {
                0 => $"{{ ...{{ {first} }}, ...{Named($"{{ {second} }}")} }}",
                1 => $"Object.assign({{ {first} }}, {{ {second} }})",
                2 => $"{{ {first}{(first.Length > 0 ? ", " : "")}...(false && {{ other: 1 }}){(second.Length > 0 ? ", " : "")}{second} }}",
                _ => $"{{ {string.Join(", ", parts)} }}",
            };
        }

        private string Key(string key) => random.Next(3) switch
        {
            0 => $"['{key}' as string]",
            1 when key != "a-b" => key,
            _ => $"'{key}'",
        };

        private string Named(string value)
        {
            var name = $"v{names++}";
            statements.Add($"const {name}{(random.Next(2) == 0 ? ": Record<string, any>" : "")} = {value};");
            return name;
        }

        private string Imported(string value)
        {
            // Names of this file mean nothing in another.
            if (System.Text.RegularExpressions.Regex.IsMatch(value, @"\bv\d"))
                return value;
            var name = $"v{names++}";
            var path = $"part{names}";
            files.Add(random.Next(2) == 0 ? ($"{path}.ts", $"export const {name}: any = {value};\n")
                : ($"{path}/index.js", $"exports.{name} = {JavaScript(value)};\n"));
            statements.Add($"import {{ {name} }} from './{path}';");
            return name;
        }

        private string JavaScript(string value) => value.Contains(" as ", StringComparison.Ordinal)
            || value.Contains(": any", StringComparison.Ordinal) || value.Contains(": {", StringComparison.Ordinal) || value.EndsWith('!')
            || value.Contains("]!", StringComparison.Ordinal)
            ? ContentLint.Site.Scripts.TypeStripper.Strip($"x({value})", out _)![1..] : value;
    }
}
