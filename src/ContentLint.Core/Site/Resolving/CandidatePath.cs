namespace ContentLint.Site.Resolving;

/// <summary>A path that the target of a URL may have.</summary>
/// <param name="Target">The path: of the published site, or of the sources.</param>
/// <param name="IsSource">Whether it is a path of the sources.</param>
/// <param name="IsCertain">Whether the generator surely looks there.</param>
internal readonly record struct CandidatePath(TargetPath Target, bool IsSource, bool IsCertain)
{
    /// <summary>The path, with a slash at its end where the URL has one.</summary>
    public string Path => Target.Reading.NamesFile || Target.Parts.Length == 0 ? Target.Text : Target.Text + "/";
}
