using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Syntax.Templates;

/// <summary>A template tag with arguments: a shortcode of Hugo, or a tag of Liquid, Nunjucks or Hexo.</summary>
/// <param name="Name">The name; of <c>{% include x.html %}</c>, the name of what is included.</param>
/// <param name="IsShortcode">Whether it is one of Hugo's, <c>{{&lt; x &gt;}}</c> or <c>{{% x %}}</c>.</param>
/// <param name="Span">The whole tag.</param>
/// <param name="Arguments">The arguments, in order.</param>
internal sealed record TemplateTag(string Name, bool IsShortcode, TextSpan Span, ImmutableArray<TagArgument> Arguments)
{
    /// <summary>The tags in a piece of text, in order.</summary>
    public static IEnumerable<TemplateTag> In(string text, TextSpan span)
    {
        for (var position = span.Start; position < span.End;)
        {
            var next = text.AsSpan(position, span.End - position).IndexOf('{');
            if (next < 0)
                yield break;
            position += next;
            if (new TemplateTagBounds(text, span.End, isTemplate: false).At(position) is not { } tag)
            {
                position++;
                continue;
            }

            if (Read(text, tag) is { } read)
                yield return read;
            position = tag.End;
        }
    }

    private static TemplateTag? Read(string text, TextSpan tag)
    {
        var whole = text.AsSpan(tag.Start, tag.Length);
        var isShortcode = (whole.StartsWith("{{<") && whole.EndsWith(">}}")) || (whole.StartsWith("{{%") && whole.EndsWith("%}}"));
        if (!isShortcode && !(whole.StartsWith("{%") && whole.EndsWith("%}")))
            return null;
        var edge = isShortcode ? 3 : whole is ['{', '%', '-', ..] ? 3 : 2;
        var end = tag.End - (isShortcode ? 3 : whole is [.., '-', '%', '}'] ? 3 : 2);
        var arguments = TagArgument.Read(text, tag.Start + edge, Math.Max(tag.Start + edge, end));
        if (arguments is not [{ Name: null } first, ..])
            return null;
        var name = text[first.Value.Start..first.Value.End];
        var skipped = name is "include" or "include_relative" or "include_cached" or "render" && arguments is [_, { Name: null }, ..]
            ? 2
            : 1;
        if (skipped == 2)
            name = text[arguments[1].Value.Start..arguments[1].Value.End];
        return new TemplateTag(
            name, isShortcode, tag, [.. arguments[skipped..].Select(argument => argument with { Position = argument.Position - skipped })]);
    }
}

/// <summary>An argument of a tag.</summary>
/// <param name="Name">Its name; null for one that is known by its position.</param>
/// <param name="Position">Its position among those without a name; the first is 1.</param>
/// <param name="Value">The value without quotes.</param>
internal readonly record struct TagArgument(string? Name, int Position, TextSpan Value)
{
    /// <summary>Whether the value is written as it is meant: no template, no escape.</summary>
    public bool IsLiteral(string text) => !Value.IsEmpty && text.AsSpan(Value.Start, Value.Length).IndexOfAny("{}<>\\") < 0;

    /// <summary>Reads the arguments between two offsets, the tag's name among them.</summary>
    public static ImmutableArray<TagArgument> Read(string text, int start, int end)
    {
        var arguments = ImmutableArray.CreateBuilder<TagArgument>();
        var position = 0;
        for (var i = SkipSpace(text, start, end); i < end; i = SkipSpace(text, i, end))
        {
            var name = NameAt(text, i, end, out var valueStart);
            var value = ValueAt(text, name is null ? i : valueStart, end, out i);
            arguments.Add(new TagArgument(name, name is null ? ++position : position, value));
        }

        return arguments.ToImmutable();
    }

    /// <summary>The name in <c>name="value"</c> or <c>name: value</c>; null if none is there.</summary>
    private static string? NameAt(string text, int start, int end, out int valueStart)
    {
        var stop = start;
        while (stop < end && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] is '_' or '-'))
            stop++;
        var sign = SkipSpace(text, stop, end);
        valueStart = sign + 1;
        if (stop == start || sign >= end)
            return null;
        var isNamed = text[sign] == '='
            || (text[sign] == ':' && sign == stop && sign + 1 < end && text[sign + 1] is ' ' or '\t' or '"' or '\'');
        valueStart = SkipSpace(text, valueStart, end);
        return isNamed ? text[start..stop] : null;
    }

    private static TextSpan ValueAt(string text, int start, int end, out int next)
    {
        if (start < end && text[start] is '"' or '\'' or '`')
        {
            var close = text.IndexOf(text[start], start + 1, end - start - 1);
            next = close < 0 ? end : close + 1;
            return close < 0 ? new TextSpan(end, 0) : TextSpan.FromBounds(start + 1, close);
        }

        next = start;
        while (next < end && !char.IsWhiteSpace(text[next]))
            next++;
        return TextSpan.FromBounds(start, next > start + 1 && text[next - 1] == ',' ? next - 1 : next);
    }

    private static int SkipSpace(string text, int position, int end)
    {
        while (position < end && (char.IsWhiteSpace(text[position]) || text[position] == ','))
            position++;
        return position;
    }
}
