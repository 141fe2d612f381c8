using ContentLint.Reporting;
using ContentLint.Workspace.Inference;

namespace ContentLint.Cli.Output;

/// <summary>Names the files that an inferred schema does not accept, and says how many there are, on standard error.</summary>
internal static class InferenceOutput
{
    public static void Write(ProgramConsole console, InferenceResult result)
    {
        foreach (var note in result.Notes)
            console.Error.WriteLine(ContentSanitizer.Sanitize(note));
        console.Error.WriteLine(
            $"Inferred from {Counted(result.Articles, "article")}"
            + (result.WithoutFrontMatter == 0 ? "" : $", {Counted(result.WithoutFrontMatter, "file")} without front matter passed over")
            + (result.Notes.IsEmpty ? "; no outliers." : $"; {Counted(result.Notes.Length, "outlier")}."));
    }

    private static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
