namespace ContentLint.Diagnostics;

/// <summary>A link or image of which it is not known whether its target exists.</summary>
/// <param name="Line">The line of its URL, from 1.</param>
/// <param name="Column">The column of its URL, in UTF-16 offsets, from 1.</param>
/// <param name="Url">The URL as written, shortened.</param>
/// <param name="Reason">Why that is not known, as a clause.</param>
/// <param name="Cause">The file or setting that causes it; empty where there is none.</param>
/// <param name="Remedy">What would make it known, as an imperative; empty where only a build tells.</param>
public sealed record UnjudgedLink(int Line, int Column, string Url, string Reason, string Cause, string Remedy);
