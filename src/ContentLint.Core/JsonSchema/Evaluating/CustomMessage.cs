using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>A message in the schema's own words. It is written once for all files, so what it is about is added.</summary>
internal static class CustomMessage
{
    /// <summary>The message with the key and the value, as far as it does not name them.</summary>
    public static string Complete(string message, InstanceLocation place)
    {
        message = Trim(message);
        var key = place.Entry?.Key.Value;
        var subject = place.Parent is null || (key is not null && message.Contains(key, StringComparison.Ordinal))
            ? ""
            : $"{place.Subject()}: ";
        if (place.Node is not ScalarNode { Span.IsEmpty: false } || place.IsKey)
            return subject + message;
        var value = ValueText.Of(place.Node);
        return message.Contains(value, StringComparison.Ordinal)
            ? subject + message
            : $"{subject}{message} (it is {ValueText.Quote(value)})";
    }

    /// <summary>The message with a key that is missing or unknown, if it does not name it.</summary>
    public static string Naming(string key, string message) =>
        message.Contains(key, StringComparison.Ordinal) ? message : $"{ValueText.Quote(key)}: {message}";

    /// <summary>The message without its full stop.</summary>
    public static string Trim(string message) =>
        message.EndsWith('.') && !message.EndsWith("..", StringComparison.Ordinal) ? message[..^1] : message;
}
