using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Workspace.Caching;

/// <summary>The findings of one file as bytes, and back. The texts that they point into are not among them.</summary>
/// <param name="descriptors">All rules.</param>
/// <param name="config">Knows the schemas that findings point into.</param>
public sealed class FindingsEncoding(IEnumerable<DiagnosticDescriptor> descriptors, LintConfig config)
{
    private readonly Dictionary<string, DiagnosticDescriptor> byId = descriptors.ToDictionary(
        descriptor => descriptor.Id, StringComparer.Ordinal);

    /// <summary>The bytes of findings; empty for none.</summary>
    public static byte[] Write(
        ImmutableArray<Diagnostic> diagnostics, ImmutableArray<SuppressedDiagnostic> suppressed, ImmutableArray<UnjudgedLink> unjudged)
    {
        if (diagnostics.IsEmpty && suppressed.IsEmpty && unjudged.IsEmpty)
            return [];
        var writer = new CacheBytesWriter();
        writer.Number(diagnostics.Length);
        foreach (var diagnostic in diagnostics)
            Write(writer, diagnostic);
        writer.Number(suppressed.Length);
        foreach (var entry in suppressed)
        {
            Write(writer, entry.Diagnostic);
            writer.Flag(entry.Reason is not null);
            if (entry.Reason is not null)
                writer.Text(entry.Reason);
        }

        writer.Number(unjudged.Length);
        foreach (var link in unjudged)
        {
            writer.Number(link.Line);
            writer.Number(link.Column);
            foreach (var text in new[] { link.Url, link.Reason, link.Cause, link.Remedy })
                writer.Text(text);
        }

        return writer.Written.ToArray();
    }

    /// <summary>Reads findings; what does not fit the text, or is of no known rule, is an <see cref="InvalidDataException"/>.</summary>
    /// <param name="bytes">What was written.</param>
    /// <param name="source">The file.</param>
    public (ImmutableArray<Diagnostic> Diagnostics,
        ImmutableArray<SuppressedDiagnostic> Suppressed,
        ImmutableArray<UnjudgedLink> Unjudged) Read(ReadOnlySpan<byte> bytes, SourceText source)
    {
        var reader = new CacheBytesReader(bytes);
        var diagnostics = new Diagnostic[reader.Count()];
        for (var i = 0; i < diagnostics.Length; i++)
            diagnostics[i] = ReadDiagnostic(ref reader, source);
        var suppressed = new SuppressedDiagnostic[reader.Count()];
        for (var i = 0; i < suppressed.Length; i++)
            suppressed[i] = new SuppressedDiagnostic(ReadDiagnostic(ref reader, source), reader.Flag() ? reader.Text() : null);
        var unjudged = new UnjudgedLink[reader.Count()];
        for (var i = 0; i < unjudged.Length; i++)
            unjudged[i] = new UnjudgedLink(
                reader.Number(), reader.Number(), reader.Text(), reader.Text(), reader.Text(), reader.Text());
        return reader.IsAtEnd ? ([.. diagnostics], [.. suppressed], [.. unjudged]) : throw CacheBytesReader.Damage();
    }

    private static void Write(CacheBytesWriter writer, Diagnostic diagnostic)
    {
        writer.Text(diagnostic.Id);
        Write(writer, diagnostic.Span);
        writer.Number((int)diagnostic.Severity);
        writer.Number(diagnostic.Arguments.Length);
        foreach (var argument in diagnostic.Arguments)
            writer.Text(argument);
        writer.Flag(diagnostic.Fix is not null);
        if (diagnostic.Fix is { } fix)
        {
            writer.Text(fix.Title);
            writer.Flag(fix.Safety == FixSafety.Unsafe);
            writer.Number(fix.Changes.Length);
            foreach (var change in fix.Changes)
            {
                Write(writer, change.Span);
                writer.Text(change.NewText);
            }

            writer.Number(fix.Renames.Length);
            foreach (var rename in fix.Renames)
            {
                writer.Text(rename.Path);
                writer.Text(rename.NewPath);
            }
        }

        writer.Number(diagnostic.Related.Length);
        foreach (var related in diagnostic.Related)
        {
            writer.Flag(related.Source is not null);
            writer.Text(related.Path);
            Write(writer, related.Span);
            writer.Text(related.Message);
        }
    }

    private static void Write(CacheBytesWriter writer, TextSpan span)
    {
        writer.Number(span.Start);
        writer.Number(span.Length);
    }

    private Diagnostic ReadDiagnostic(ref CacheBytesReader reader, SourceText source)
    {
        if (!byId.TryGetValue(reader.Text(), out var descriptor))
            throw CacheBytesReader.Damage();
        var span = ReadSpan(ref reader, source);
        var severity = (DiagnosticSeverity)reader.Number();
        if (!Enum.IsDefined(severity))
            throw CacheBytesReader.Damage();
        var arguments = new string[reader.Count()];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = reader.Text();
        var fix = reader.Flag() ? ReadFix(ref reader, source) : null;
        var related = new RelatedLocation[reader.Count()];
        for (var i = 0; i < related.Length; i++)
            related[i] = ReadRelated(ref reader, source);
        var diagnostic = new Diagnostic
        {
            Descriptor = descriptor,
            Path = source.Path,
            Span = span,
            Severity = severity,
            Arguments = [.. arguments],
            Fix = fix,
            Related = [.. related],
        };
        return CanBeTold(diagnostic) ? diagnostic : throw CacheBytesReader.Damage();
    }

    private static CodeFix ReadFix(ref CacheBytesReader reader, SourceText source)
    {
        var title = reader.Text();
        var safety = reader.Flag() ? FixSafety.Unsafe : FixSafety.Safe;
        var changes = new TextChange[reader.Count()];
        for (var i = 0; i < changes.Length; i++)
            changes[i] = new TextChange(ReadSpan(ref reader, source), reader.Text());
        var renames = new FileRename[reader.Count()];
        for (var i = 0; i < renames.Length; i++)
            renames[i] = new FileRename(reader.Text(), reader.Text());
        return new CodeFix(title, safety, [.. changes]) { Renames = [.. renames] };
    }

    private RelatedLocation ReadRelated(ref CacheBytesReader reader, SourceText source)
    {
        var isSchema = reader.Flag();
        var path = reader.Text();
        if (!isSchema)
            return new RelatedLocation(path, ReadSpan(ref reader, path == source.Path ? source : null), reader.Text());
        var schema = config.Inputs.Known(path) ?? throw CacheBytesReader.Damage();
        return RelatedLocation.InSchema(schema, ReadSpan(ref reader, schema), reader.Text());
    }

    private static TextSpan ReadSpan(ref CacheBytesReader reader, SourceText? source)
    {
        var (start, length) = (reader.Number(), reader.Number());
        return (long)start + length <= (source?.Length ?? int.MaxValue) ? new TextSpan(start, length) : throw CacheBytesReader.Damage();
    }

    /// <summary>Whether the message can be put together of what was read.</summary>
    private static bool CanBeTold(Diagnostic diagnostic)
    {
        try
        {
            return diagnostic.Message.Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
