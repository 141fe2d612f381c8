using Acornima;
using Acornima.Ast;

namespace ContentLint.Site.Scripts;

/// <summary>Reads a script, in JavaScript or TypeScript, as a syntax tree whose offsets are those of the file.</summary>
internal static class ScriptParser
{
    /// <summary>Longer scripts are not read: no person wrote them.</summary>
    public const int MaximumLength = 256 * 1024;

    /// <summary>A script with a longer line is the output of a program.</summary>
    private const int MaximumLine = 10_000;

    /// <summary>The extensions of scripts, TypeScript's first.</summary>
    public static readonly string[] Extensions = [".ts", ".mts", ".cts", ".js", ".mjs", ".cjs"];

    private static readonly ParserOptions Options = new()
    {
        EcmaVersion = EcmaVersion.Latest,
        AllowReturnOutsideFunction = true,
        AllowAwaitOutsideFunction = true,
        CheckPrivateFields = false,
    };

    /// <summary>Whether a text is not read because of its size.</summary>
    public static bool IsTooLong(string text)
    {
        if (text.Length > MaximumLength)
            return true;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > MaximumLine)
                return true;
        }

        return false;
    }

    /// <summary>Reads a script.</summary>
    /// <param name="path">Its path, whose extension tells the language.</param>
    /// <param name="text">Its text.</param>
    /// <param name="failure">Why there is no tree, as a clause of a sentence.</param>
    /// <returns>The tree; null if the script is too long, nested too deep or not understood.</returns>
    public static Program? Parse(string path, string text, out string? failure)
    {
        failure = null;
        if (IsTooLong(text))
        {
            failure = "it is too long";
            return null;
        }

        var isJavaScript = Path.GetExtension(path) is ".js" or ".mjs" or ".cjs";
        var offset = 0;
        var source = isJavaScript ? text : TypeStripper.Strip(text, out offset);
        if (source is null)
        {
            failure = $"its types are not understood at offset {offset}";
            return null;
        }

        return Parse(source, ref failure);
    }

    /// <summary>Reads JSON, as a script whose value is the only expression.</summary>
    public static Expression? ParseJson(string text)
    {
        try
        {
            return text.Length > MaximumLength ? null : new Parser(Options).ParseExpression(text);
        }
        catch (Exception exception) when (exception is ParseErrorException or InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private static Program? Parse(string source, ref string? failure)
    {
        try
        {
            return new Parser(Options).ParseModule(source);
        }
        catch (ParseErrorException error)
        {
            failure = $"its syntax is wrong at offset {error.Error.Index}";
        }
        catch (InsufficientExecutionStackException)
        {
            failure = "it is nested too deep";
            return null;
        }

        try
        {
            // What only a script may have, such as 'with' and octal numbers.
            var script = new Parser(Options).ParseScript(source);
            failure = null;
            return script;
        }
        catch (Exception exception) when (exception is ParseErrorException or InsufficientExecutionStackException)
        {
            return null;
        }
    }
}
