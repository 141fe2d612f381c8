using System.Collections.Immutable;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Reads <c>site.shortcodes</c>: for each shortcode, tag or component, the arguments that hold URLs.</summary>
internal sealed class ShortcodesReader(ConfigurationMistakes mistakes)
{
    private static readonly string[] Kinds = ["image", "link"];

    public ShortcodeArguments Read(MappingEntry entry)
    {
        if (ConfigurationNodes.AsMapping(entry.Value, entry.Key.Span, "'shortcodes'", mistakes) is not { } mapping)
            return ShortcodeArguments.None;
        var shortcodes = ShortcodeArguments.None.ByName.ToBuilder();
        foreach (var shortcode in mapping.Entries)
        {
            if (ConfigurationNodes.AsMapping(shortcode.Value, shortcode.Key.Span, $"'{shortcode.Key.Value}'", mistakes) is { } arguments)
                shortcodes[shortcode.Key.Value] = ReadArguments(arguments);
        }

        return new ShortcodeArguments(shortcodes.ToImmutable());
    }

    private ImmutableDictionary<string, ReferenceKind> ReadArguments(MappingNode mapping)
    {
        var arguments = ImmutableDictionary.CreateBuilder<string, ReferenceKind>(StringComparer.Ordinal);
        foreach (var argument in mapping.Entries)
        {
            if (ConfigurationNodes.AsString(argument.Value, argument.Key.Span, $"'{argument.Key.Value}'", mistakes) is not { } kind)
                continue;
            if (kind.Value is "image" or "link")
                arguments[argument.Key.Value] = kind.Value == "image" ? ReferenceKind.Image : ReferenceKind.Link;
            else
                mistakes.Add(
                    kind.Span,
                    $"'{kind.Value}' is nothing that an argument can refer to; {Spelling.Advice(kind.Value, Kinds, "use image or link")}");
        }

        return arguments.ToImmutable();
    }
}
