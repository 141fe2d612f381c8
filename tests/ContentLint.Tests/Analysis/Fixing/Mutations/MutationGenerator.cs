using ContentLint.Tests.Rules.Mutation;
using CsCheck;

namespace ContentLint.Tests.Analysis.Fixing.Mutations;

/// <summary>Generates what may happen to an article: up to six changes, most of them defects of rules.</summary>
internal static class MutationGenerator
{
    private static readonly string[] Pieces =
    [
        "🌊", "e\u0301", "\u0301", "مرفأ", "\u202E", "\u2066שלום\u2069", "\u200B", "\u200D", "\uFEFF", "\u00A0", "👩\u200D💻", "\u0008",
        " ", "\t", "    ", "\n", "\n\n", "\r", "\"", "'", "`", "```\n", "<", ">", "&", "&amp;", "{{ x }}", "{% raw %}",
        "{{< x >}}", "{", "}", "[", "](", "|", "#", "- ", ": ", "---\n",
        "<b>", "</b>", "<!--", "-->", "<div>\n", "\n</div>\n", "<pre>", "<a href=\"http://sea.cn/a b\" target=_blank>",
        "<img src='http://sea.cn/海.png'>", "![](http://sea.cn/a.png)", "(海)[http://sea.cn]",
    ];

    private static readonly Gen<int> Place = Gen.Int[0, 1_000_000];

    private static readonly Gen<TextMutation> One = Gen.Frequency<TextMutation>(
        (6, Gen.Select(Gen.Int[0, Defects.All.Length - 1], Place).Select((rule, seed) => (TextMutation)new DefectOfRule(rule, seed))),
        (3, Gen.Select(Gen.OneOf(Pieces), Place).Select((piece, place) => (TextMutation)new Insertion(piece, place))),
        (3, Gen.Select(
            Gen.Enum<LineMutationKind>(),
            Gen.OneOf(1, 1, 8),
            Place,
            Place).Select((kind, share, from, to) => (TextMutation)new LineMutation(kind, share, from, to))),
        (1, Gen.Select(Place, Gen.Int[1, 40]).Select((place, length) => (TextMutation)new Cut(place, length))),
        (1, Gen.OneOf("\n", "\r\n", "\r\n", "\r").Array[1, 5].Select(ends => (TextMutation)new LineEnds(ends))),
        (1, Gen.OneOf<TextMutation>(new ByteOrderMark(), new OpenEnd())));

    /// <summary>Some changes.</summary>
    public static Gen<TextMutation[]> Several { get; } = One.Array[1, 6];

    /// <summary>The changes that a seed stands for.</summary>
    public static TextMutation[] Generate(int seed) => Several.Generate(new PCG(1, (ulong)seed), null, out _);
}
