using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Keywords;

namespace ContentLint.JsonSchema.Compiling;

/// <summary>Finds schemas that lead back to themselves without a step into the data: they ask nothing, and are mistakes.</summary>
internal static class ReferenceCircles
{
    /// <summary>Reports them.</summary>
    public static void Report(IEnumerable<SchemaNode> schemas, SchemaProblems problems)
    {
        var done = new HashSet<SchemaNode>();
        foreach (var start in schemas)
        {
            if (!done.Contains(start))
                Search(start, done, problems);
        }
    }

    /// <summary>Depth first, on a stack of our own.</summary>
    private static void Search(SchemaNode start, HashSet<SchemaNode> done, SchemaProblems problems)
    {
        var path = new HashSet<SchemaNode>();
        var open = new Stack<(SchemaNode Schema, int Next)>();
        open.Push((start, 0));
        while (open.TryPop(out var step))
        {
            var (schema, next) = step;
            if (next == 0 && !path.Add(schema))
                continue;
            if (next == schema.InPlaceSchemas.Length)
            {
                path.Remove(schema);
                done.Add(schema);
                continue;
            }

            open.Push((schema, next + 1));
            var target = schema.InPlaceSchemas[next];
            if (path.Contains(target))
                ReportCircle(schema, problems);
            else if (!done.Contains(target))
                open.Push((target, 0));
        }
    }

    private static void ReportCircle(SchemaNode schema, SchemaProblems problems)
    {
        foreach (var keyword in schema.Keywords)
        {
            if (keyword is ReferenceKeyword)
                problems.Add(new SchemaProblem(
                    keyword.Span, "this '$ref' leads back to itself, so it asks for nothing", KeepsFromUse: false, schema.Source));
        }
    }
}
