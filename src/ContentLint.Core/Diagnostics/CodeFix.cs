using System.Collections.Immutable;
using ContentLint.Syntax.Protection;
using ContentLint.Text;

namespace ContentLint.Diagnostics;

/// <summary>Whether a fix may be applied without being asked for by name.</summary>
public enum FixSafety
{
    /// <summary>Nobody would ever object.</summary>
    Safe,

    /// <summary>Changes meaning, or guesses; only with <c>--unsafe-fixes</c>.</summary>
    Unsafe,
}

/// <summary>
/// A correction as data: all of its changes are applied, or none. One that renames files concerns every page of the site, and is passed
/// over where single texts are fixed.
/// </summary>
/// <param name="Title">Imperative, one line: <c>Add rel="noopener"</c>.</param>
/// <param name="Safety">Safe or unsafe.</param>
/// <param name="Changes">Changes in UTF-16 offsets of the unchanged text, not overlapping each other.</param>
public sealed record CodeFix(string Title, FixSafety Safety, ImmutableArray<TextChange> Changes)
{
    /// <summary>The files that get another name.</summary>
    public ImmutableArray<FileRename> Renames { get; init; } = [];

    /// <summary>Whether it may delete template tags as a whole, with what is around them: no other fix changes anything of one.</summary>
    public bool MayDeleteTags { get; init; }

    /// <summary>Whether its changes leave code and template tags as they are.</summary>
    internal bool Keeps(ProtectedText text) => Changes.All(change => text.Allows(change) || (MayDeleteTags && text.AllowsDeletion(change)));

    /// <summary>A safe fix of one change.</summary>
    public static CodeFix Safe(string title, TextSpan span, string newText) => new(title, FixSafety.Safe, [new TextChange(span, newText)]);

    /// <summary>An unsafe fix of one change.</summary>
    public static CodeFix Unsafe(
        string title, TextSpan span, string newText) => new(title, FixSafety.Unsafe, [new TextChange(span, newText)]);

    /// <summary>An unsafe fix that renames one file, and rewrites what refers to it.</summary>
    public static CodeFix Rename(
        string title, string path, string newPath) => new(title, FixSafety.Unsafe, []) { Renames = [new FileRename(path, newPath)] };
}
