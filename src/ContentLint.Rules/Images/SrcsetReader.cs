using System.Globalization;
using ContentLint.Rules.References;

namespace ContentLint.Rules.Images;

/// <summary>Finds what is wrong in a srcset (WHATWG HTML, 4.8.4.2.1 and the parser of 4.8.4.3.10).</summary>
internal sealed class SrcsetReader
{
    private readonly HashSet<string> descriptors = new(StringComparer.Ordinal);
    private SrcsetProblem? problem;
    private bool lacksDescriptor;

    private SrcsetReader()
    {
    }

    /// <summary>Whether a candidate has a width, so that <c>sizes</c> is needed.</summary>
    public bool HasWidths { get; private set; }

    private bool HasDensities { get; set; }

    /// <summary>Reads a srcset.</summary>
    /// <param name="value">The attribute's value.</param>
    /// <param name="result">What was found on the way.</param>
    /// <returns>What is wrong first; null if nothing is.</returns>
    public static SrcsetProblem? Find(string value, out SrcsetReader result)
    {
        result = new SrcsetReader();
        for (var position = 0; position < value.Length && result.problem is null;)
            result.ReadCandidate(value, ref position);
        if (result.problem is null && result is { HasWidths: true, HasDensities: true })
            result.problem = new SrcsetProblem(SrcsetProblemKind.WidthsAndDensities);
        return result.problem;
    }

    private void ReadCandidate(string value, ref int position)
    {
        while (position < value.Length && (IsSpace(value[position]) || value[position] == ','))
            position++;
        var start = position;
        while (position < value.Length && !IsSpace(value[position]))
            position++;
        var url = value.AsSpan(start, position - start).TrimEnd(',');
        if (url.IsEmpty)
            return;
        var tokens = new List<string>();
        // A comma right behind the URL ends the candidate.
        if (url.Length == position - start)
            ReadDescriptors(value, ref position, tokens);
        var name = url.ToString();
        if (tokens.Count == 0 && MisplacedDescriptor.In(name) is { } descriptor)
            problem ??= lacksDescriptor || descriptor.Length < name.Length
                ? new SrcsetProblem(SrcsetProblemKind.MisplacedComma, descriptor)
                : new SrcsetProblem(SrcsetProblemKind.DescriptorWithoutUrl, descriptor);
        lacksDescriptor = tokens.Count == 0;
        Check(name, tokens);
    }

    private static void ReadDescriptors(string value, ref int position, List<string> tokens)
    {
        var depth = 0;
        var start = position;
        for (; position < value.Length && (depth > 0 || value[position] != ','); position++)
        {
            depth += value[position] switch { '(' => 1, ')' when depth > 0 => -1, _ => 0 };
            if (depth == 0 && IsSpace(value[position]))
            {
                AddToken(value, start, position, tokens);
                start = position + 1;
            }
        }

        AddToken(value, start, position, tokens);
    }

    private static void AddToken(string value, int start, int end, List<string> tokens)
    {
        var token = value[start..end].Trim();
        if (token.Length > 0)
            tokens.Add(token);
    }

    private void Check(string url, List<string> tokens)
    {
        var (width, density, height) = (false, false, false);
        var descriptor = "1x";
        foreach (var token in tokens)
        {
            var number = token.AsSpan(0, token.Length - 1);
            switch (token[^1])
            {
                case 'w' when IsInteger(number):
                    problem ??= width
                        ? Twice(token)
                        : IsZero(number) ? new SrcsetProblem(SrcsetProblemKind.ZeroWidth, token) : null;
                    width = true;
                    descriptor = Normalize(number) + 'w';
                    break;
                case 'h' when IsInteger(number):
                    problem ??= height ? Twice(token) : null;
                    height = true;
                    break;
                case 'x' when IsNumber(number):
                    problem ??= density
                        ? Twice(token)
                        : number[0] == '-' ? new SrcsetProblem(SrcsetProblemKind.NegativeDensity, token) : null;
                    density = true;
                    descriptor = Normalize(number) + 'x';
                    break;
                default:
                    problem ??= Unknown(url, token);
                    break;
            }
        }

        problem ??= width && density ? new SrcsetProblem(SrcsetProblemKind.WidthAndDensity)
            : height && !width ? new SrcsetProblem(SrcsetProblemKind.HeightOnly) : null;
        HasWidths |= width;
        HasDensities |= !width;
        if (problem is null && !descriptors.Add(descriptor))
            problem = new SrcsetProblem(SrcsetProblemKind.DuplicateDescriptor, tokens.Count == 0 ? "1x" : tokens[0]);
    }

    private static SrcsetProblem Twice(string token) => new(SrcsetProblemKind.SecondDescriptor, token);

    private static SrcsetProblem Unknown(string url, string token) =>
        token.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || token.Contains('/', StringComparison.Ordinal)
            ? new SrcsetProblem(SrcsetProblemKind.MissingComma, UrlText.Shorten(url))
            : new SrcsetProblem(SrcsetProblemKind.UnknownDescriptor, UrlText.Shorten(token));

    /// <summary>One text for each number, however it is written.</summary>
    private static string Normalize(ReadOnlySpan<char> number) =>
        double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);

    private static bool IsInteger(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text.Length < 10 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsZero(ReadOnlySpan<char> text) => text.IndexOfAnyExcept('0') < 0;

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        !text.IsEmpty
            && text[0] is not ('+' or ' ')
            && char.IsAsciiDigit(text[^1])
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
