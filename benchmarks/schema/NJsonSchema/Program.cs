using ContentLint.Benchmarks.Schema;
using Newtonsoft.Json.Linq;

var schema = File.ReadAllText(args[0]);
var data = JArray.Parse(File.ReadAllText(args[1])).ToList();
Contest.Run(() =>
{
    var compiled = global::NJsonSchema.JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult();
    return () => data.Count(item => compiled.Validate(item).Count > 0);
});
