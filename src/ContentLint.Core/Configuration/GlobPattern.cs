using System.Collections.Immutable;
using DotNet.Globbing;

namespace ContentLint.Configuration;

/// <summary>
/// A glob over paths with forward slashes, case-sensitive: <c>*</c>, <c>?</c>, <c>[…]</c>, <c>**</c> and <c>{a,b}</c>.
/// A pattern without a slash matches at any depth, and one that names a folder matches what lies beneath it.
/// </summary>
public sealed class GlobPattern
{
    private const int MaximumAlternatives = 64;
    private static readonly GlobOptions Options = new() { Evaluation = { CaseInsensitive = false } };
    private readonly ImmutableArray<Glob> globs;

    private GlobPattern(ImmutableArray<Glob> globs) => this.globs = globs;

    /// <summary>Parses a pattern.</summary>
    /// <exception cref="FormatException">The pattern is not one; the message says why.</exception>
    public static GlobPattern Parse(string pattern)
    {
        if (pattern.Length == 0)
            throw new FormatException("the pattern is empty");
        var parsed = ImmutableArray.CreateBuilder<Glob>();
        foreach (var alternative in Expand(pattern))
        {
            var normalized = Normalize(alternative);
            Add(normalized, parsed);
            if (!normalized.EndsWith("/**", StringComparison.Ordinal))
                Add(normalized + "/**", parsed);
        }

        return new GlobPattern(parsed.ToImmutable());
    }

    /// <summary>Whether a path matches.</summary>
    /// <param name="path">Relative to the folder that the pattern belongs to, with forward slashes.</param>
    public bool IsMatch(string path)
    {
        foreach (var glob in globs)
        {
            if (glob.IsMatch(path))
                return true;
        }

        return false;
    }

    private static string Normalize(string pattern)
    {
        var path = pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[2..] : pattern;
        var trimmed = path.TrimEnd('/');
        if (trimmed.StartsWith('/'))
            return trimmed.TrimStart('/');
        return trimmed.Contains('/', StringComparison.Ordinal) ? trimmed : "**/" + trimmed;
    }

    private static void Add(string pattern, ImmutableArray<Glob>.Builder parsed)
    {
        try
        {
            parsed.Add(Glob.Parse(pattern, Options));
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or IndexOutOfRangeException)
        {
            throw new FormatException($"'{pattern}' is not a glob pattern", exception);
        }
    }

    /// <summary>Writes out the alternatives in braces, which the library does not know.</summary>
    private static List<string> Expand(string pattern)
    {
        var pending = new Queue<string>([pattern]);
        var done = new List<string>();
        while (pending.TryDequeue(out var next))
        {
            var close = next.IndexOf('}', StringComparison.Ordinal);
            var open = close < 0 ? -1 : next.LastIndexOf('{', close);
            if (open < 0)
            {
                done.Add(next);
                continue;
            }

            foreach (var alternative in next[(open + 1)..close].Split(','))
                pending.Enqueue(string.Concat(next.AsSpan(0, open), alternative, next.AsSpan(close + 1)));
            if (pending.Count + done.Count > MaximumAlternatives)
                throw new FormatException($"the pattern has more than {MaximumAlternatives} alternatives");
        }

        return done;
    }
}
