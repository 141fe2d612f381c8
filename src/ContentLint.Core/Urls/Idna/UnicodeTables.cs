using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ContentLint.Urls.Idna;

/// <summary>
/// Properties of the Unicode Character Database that .NET has not, or not under an invariant culture. Read from an
/// embedded text when the first international host or heading is met.
/// </summary>
internal sealed class UnicodeTables
{
    private static readonly Lazy<UnicodeTables> Loaded = new(static () => new UnicodeTables());

    private readonly Lazy<CodePointMap<int[]>> compatibility;

    private UnicodeTables()
    {
        using var stream = typeof(UnicodeTables).Assembly.GetManifestResourceStream("idna/unicode.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sections = ReadSections(reader);
        Mappings = new CodePointMap<int[]>(sections["map"], ReadCodePoints);
        CombiningClasses = new CodePointMap<int>(sections["combining"], Hex);
        BidiClasses = new CodePointMap<string>(sections["bidi"], string.Intern);
        JoiningTypes = new CodePointMap<char>(sections["joining"], static value => value[0]);
        Scripts = new CodePointMap<string[]>(sections["script"], static value => value.Split(','));
        compatibility = new(() => new CodePointMap<int[]>(sections["compatibility"], ReadCodePoints));
        var decompositions = new Dictionary<int, int[]>();
        var compositions = new Dictionary<(int, int), int>();
        foreach (var line in sections["decomposition"])
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var codePoint = Hex(line[..space]);
            var parts = line[(space + 1)..].TrimStart('!').Split(' ').Select(Hex).ToArray();
            decompositions.Add(codePoint, parts);
            if (line[space + 1] != '!')
                compositions.Add((parts[0], parts[1]), codePoint);
        }

        Decompositions = decompositions.ToFrozenDictionary();
        Compositions = compositions.ToFrozenDictionary();
    }

    /// <summary>The tables; read once.</summary>
    public static UnicodeTables Instance => Loaded.Value;

    /// <summary>NFKC_Casefold. In a range of single targets they rise by one.</summary>
    public CodePointMap<int[]> Mappings { get; }

    /// <summary>Canonical decompositions, without Hangul.</summary>
    public FrozenDictionary<int, int[]> Decompositions { get; }

    /// <summary>One step of the compatibility decompositions. In a range of single targets they rise by one.</summary>
    public CodePointMap<int[]> Compatibility => compatibility.Value;

    /// <summary>Canonical compositions, without Hangul.</summary>
    public FrozenDictionary<(int First, int Second), int> Compositions { get; }

    /// <summary>Canonical combining classes other than 0.</summary>
    public CodePointMap<int> CombiningClasses { get; }

    /// <summary>Bidi classes other than L.</summary>
    public CodePointMap<string> BidiClasses { get; }

    /// <summary>Joining types other than U.</summary>
    public CodePointMap<char> JoiningTypes { get; }

    /// <summary>Scripts with their extensions, by their four letters; <c>Zyyy</c> is common, <c>Zinh</c> inherited.</summary>
    public CodePointMap<string[]> Scripts { get; }

    private static Dictionary<string, List<string>> ReadSections(StreamReader reader)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> current = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('@'))
                sections.Add(line[1..], current = []);
            else if (!line.StartsWith('#'))
                current.Add(line);
        }

        return sections;
    }

    private static int[] ReadCodePoints(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Hex)];

    private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
