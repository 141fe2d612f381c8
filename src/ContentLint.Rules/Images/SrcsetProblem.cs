using System.Globalization;
using ContentLint.Rules.References;

namespace ContentLint.Rules.Images;

/// <summary>Finds what is wrong in a srcset (WHATWG HTML, 4.8.4.2.1 and the parser of 4.8.4.3.10).</summary>
internal sealed class SrcsetProblem
{
    private readonly HashSet<string> descriptors = new(StringComparer.Ordinal);
    private string? problem;
    private bool lacksDescriptor;

    private SrcsetProblem()
    {
    }

    /// <summary>Whether a candidate has a width, so that <c>sizes</c> is needed.</summary>
    public bool HasWidths { get; private set; }

    private bool HasDensities { get; set; }

    /// <summary>Reads a srcset.</summary>
    /// <param name="value">The attribute's value.</param>
    /// <param name="result">What was found on the way.</param>
    /// <returns>What is wrong first; null if nothing is.</returns>
    public static string? Find(string value, out SrcsetProblem result)
    {
        result = new SrcsetProblem();
        for (var position = 0; position < value.Length && result.problem is null;)
            result.ReadCandidate(value, ref position);
        if (result.problem is null && result is { HasWidths: true, HasDensities: true })
            result.problem = "Both widths and densities";
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
                ? $"Misplaced comma before the descriptor '{descriptor}'"
                : $"Descriptor '{descriptor}' without a URL";
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
                        ? Twice("width", token)
                        : IsZero(number) ? $"Zero width '{token}'" : null;
                    width = true;
                    descriptor = Normalize(number) + 'w';
                    break;
                case 'h' when IsInteger(number):
                    problem ??= height ? Twice("height", token) : null;
                    height = true;
                    break;
                case 'x' when IsNumber(number):
                    problem ??= density
                        ? Twice("density", token)
                        : number[0] == '-' ? $"Negative density '{token}'" : null;
                    density = true;
                    descriptor = Normalize(number) + 'x';
                    break;
                default:
                    problem ??= Unknown(url, token);
                    break;
            }
        }

        problem ??= width && density ? "Both a width and a density for one image"
            : height && !width ? "Height without a width" : null;
        HasWidths |= width;
        HasDensities |= !width;
        if (problem is null && !descriptors.Add(descriptor))
            problem = $"Duplicate descriptor '{(tokens.Count == 0 ? "1x" : tokens[0])}'";
    }

    private static string Twice(string what, string token) => $"Second {what} '{token}' for one image";

    private static string Unknown(string url, string token) =>
        token.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || token.Contains('/', StringComparison.Ordinal)
            ? $"Missing comma or unencoded space after '{UrlText.Shorten(url)}'"
            : $"Unknown descriptor '{UrlText.Shorten(token)}'";

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
