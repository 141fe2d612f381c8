using System.Text;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Scripts;

namespace ContentLint.Tests.Site.Scripts;

/// <summary>Writes values of scripts in a short notation, so that tests can compare them: <c>?</c> is unknown, <c>…</c> more that is not
/// known.</summary>
internal static class ScriptNotation
{
    /// <summary>The value that a configuration exports.</summary>
    public static string Of(string text, string path = "site.config.ts", params (string Path, string Text)[] others) =>
        Write(Read(text, path, others).Value);

    /// <summary>Reads a configuration among other files.</summary>
    public static ScriptConfiguration Read(string text, string path = "site.config.ts", params (string Path, string Text)[] others)
    {
        var files = others.Append((Path: path, Text: text)).ToDictionary(file => file.Path, file => file.Text);
        return ScriptConfiguration.Read(new InMemoryFileSystem(files.Keys, files), path, ScriptSettings.ForProduction(""));
    }

    /// <summary>Writes a value.</summary>
    public static string Write(ScriptValue value)
    {
        var text = new StringBuilder();
        Write(value, text, 0);
        return text.ToString();
    }

    private static void Write(ScriptValue value, StringBuilder text, int depth)
    {
        if (depth > 20)
        {
            text.Append("deep");
            return;
        }

        switch (value)
        {
            case ScriptDeferred deferred:
                Write(deferred.Value, text, depth + 1);
                break;
            case ScriptNothing:
                text.Append("nothing");
                break;
            case ScriptText written:
                text.Append('\'').Append(written.Value).Append('\'');
                break;
            case ScriptNumber number:
                text.Append(number.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
                break;
            case ScriptBoolean flag:
                text.Append(flag.Value ? "true" : "false");
                break;
            case ScriptFile file:
                text.Append(file.IsUrl ? "url:" : "file:").Append(file.Path);
                break;
            case ScriptPackage package:
                text.Append(package.Module).Append('#').Append(package.Name);
                break;
            case ScriptCall call:
                Write(call.Callee, text, depth + 1);
                List(text, "(", ")", call.Arguments, false, depth);
                break;
            case ScriptFunction:
                text.Append("function");
                break;
            case ScriptList list:
                List(text, "[", "]", list.Values, list.HasUnknownItems, depth);
                break;
            case ScriptObject entries:
                text.Append('{');
                foreach (var (key, entry) in entries.Properties)
                {
                    text.Append(text[^1] == '{' ? "" : ",").Append(key).Append(':');
                    Write(entry, text, depth + 1);
                }

                text.Append(entries.HasUnknownKeys ? "…}" : "}");
                break;
            case ScriptAlternatives several:
                text.Append('<');
                foreach (var one in several.Values)
                {
                    text.Append(text[^1] == '<' ? "" : "|").Append(ReferenceEquals(one, several.Default) ? "=" : "");
                    Write(one, text, depth + 1);
                }

                text.Append('>');
                break;
            default:
                text.Append('?');
                break;
        }
    }

    private static void List(StringBuilder text, string open, string close, IReadOnlyList<ScriptValue> values, bool hasMore, int depth)
    {
        text.Append(open);
        for (var i = 0; i < values.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Write(values[i], text, depth + 1);
        }

        text.Append(hasMore ? "…" : "").Append(close);
    }
}
