using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Testing;

namespace ContentLint.Tests.Rules;

/// <summary>Options come from pull requests too: no value of an option makes a rule throw.</summary>
public sealed class HostileOptionTests
{
    private const string Page =
        "---\ntitle: a\ndate: 2024-01-01\nimage: http://./a.png\ncover: \"\"\n---\n# a\n\n"
        + "[x](http://./) ![y](http://../b.png) [z](HTTP://A.b./) "
        + "[here](//c) <a href=\"mailto:\" target=_blank>click here</a>\n\n"
        + "<iframe src=\"http://%2E/\"></iframe><script src=//./x.js></script>"
        + "<form action=http://.../></form><img src=https://xn--a/1.png width=1 height=1><object data=\"x\"></object>\n";

    private static readonly string[] Texts =
    [
        "", " ", ".", "..", "...", "*", "**", "*.*", "*.", ".*",
        "/", "//", "\\", "\\\\", "[", "]", "[a-", "{", "{a,", "}", "(", ")", "(?<", "^(a+)+$",
        "?",
        "+", "%", "%2", "%00", "$", "#", ":", "::", "@", "!", "~", "-", "xn--", "xn--a", "http://",
        "http://./", "[::", "\u200D", "\uFFFD", "\u202E", "\uD83C\uDF0A",
        "a,b", "null", "true", "1", "-1", "1e9", ":slug/:slug", ":none", "{slug}",
    ];

    private static readonly string[] Numbers =
        ["0", "-1", "1", "2147483647", "-2147483648", "99999999999999999999", "1.5", "1e9", ".nan", "''", "[]"];

    [Fact]
    public void No_value_of_an_option_makes_a_rule_throw()
    {
        foreach (var rule in RuleCatalog.All)
        {
            foreach (var option in rule.Descriptor.Help?.Options ?? [])
            {
                foreach (var value in option.Type is RuleOptionType.Integer or RuleOptionType.Boolean ? Numbers : Values(option))
                {
                    foreach (var name in new[] { "_posts/2024-01-01-a.md", "a.html" })
                    {
                        var exception = Record.Exception(() =>
                            new RuleRun(rule, new RuleTestSetup { Options = $"{option.Name}: {value}", FileName = name }).Analyze(Page));
                        Assert.True(exception is null, $"{rule.Descriptor.Id} with {option.Name}: {value}: {exception?.Message}");
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Values(RuleOption option)
    {
        var quoted = Texts.Append(new string('*', 2000)).Append(new string('a', 20_000))
            .Select(static text => System.Text.Json.JsonSerializer.Serialize(text))
            .ToArray();
        return option.Type == RuleOptionType.String
            ? quoted
            : quoted.Select(static value => $"[{value}]").Append("[]").Append($"[{string.Join(", ", quoted)}]");
    }
}
