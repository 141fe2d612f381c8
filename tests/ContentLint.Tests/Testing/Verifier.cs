using System.Runtime.CompilerServices;
using System.Text;

namespace VerifyXunit;

/// <summary>
/// Snapshots by the conventions of Verify: what is approved stands in <c>Class.Method.verified.ext</c> beside the test; what a
/// failing test got is written to <c>Class.Method.received.ext</c>. To approve it, rename it. The package Verify.Xunit can take
/// the place of this file.
/// </summary>
public static class Verifier
{
    /// <summary>Compares a text with the approved one. Line breaks are compared as LF, and one at the end does not count.</summary>
    /// <param name="target">The text.</param>
    /// <param name="extension">The extension of the snapshot, without a dot.</param>
    /// <param name="sourceFile">The test's file; its name is the name of the class.</param>
    /// <param name="method">The test's method.</param>
    /// <exception cref="VerifyException">The texts differ, or nothing has been approved yet.</exception>
    public static async Task Verify(
        string target, string extension = "txt", [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        var test = Path.Combine(FolderOf(sourceFile), $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}");
        var (verified, received) = ($"{test}.verified.{extension}", $"{test}.received.{extension}");
        var text = Normalize(target);
        if (File.Exists(verified) && Normalize(await File.ReadAllTextAsync(verified)) == text)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, text + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        throw new VerifyException($"{received} is not what was approved.\n\n{text}");
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');

    /// <summary>A deterministic build maps the root of the repository to <c>/_/</c>.</summary>
    private static string FolderOf(string sourceFile)
    {
        const string MappedRoot = "/_/";
        if (!sourceFile.StartsWith(MappedRoot, StringComparison.Ordinal))
            return Path.GetDirectoryName(sourceFile)!;
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "ContentLint.sln")))
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("The tests do not run inside of the repository.");
        return Path.Combine(root, Path.GetDirectoryName(sourceFile[MappedRoot.Length..])!);
    }
}

/// <summary>A text is not the approved one.</summary>
public sealed class VerifyException : Exception
{
    /// <summary>Says what differs.</summary>
    public VerifyException(string message)
        : base(message)
    {
    }

    /// <summary>Says nothing.</summary>
    public VerifyException()
    {
    }

    /// <summary>Says what differs and why.</summary>
    public VerifyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
