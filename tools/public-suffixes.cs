#:property RestorePackagesWithLockFile=false
#:property RestoreLockedMode=false
#:property PublishAot=false

// Compiles the Public Suffix List into the file that the program embeds:
//   dotnet run tools/public-suffixes.cs -- public_suffix_list.dat src/ContentLint.Core/Urls/public-suffixes.txt
// One rule a line, in ASCII form and ordinal order, so that it can be searched as it is. What follows the name says what
// the rule is: nothing for the name itself, '*' for everything right below it, '+' for both, '!' for an exception.
using System.Globalization;
using System.Text;

if (args is not [var input, var output])
{
    Console.Error.WriteLine("usage: dotnet run tools/public-suffixes.cs -- <public_suffix_list.dat> <output>");
    return 2;
}

var idn = new IdnMapping { AllowUnassigned = true, UseStd3AsciiRules = false };
var rules = new SortedDictionary<string, char>(StringComparer.Ordinal);
foreach (var line in File.ReadLines(input))
{
    var rule = line.Split([' ', '\t'], 2)[0];
    if (rule.Length == 0 || rule.StartsWith("//", StringComparison.Ordinal))
        continue;
    var kind = rule[0] == '!' ? '!' : rule.StartsWith("*.", StringComparison.Ordinal) ? '*' : ' ';
    var name = string.Join('.', rule.TrimStart('!', '*', '.').Split('.').Select(label => idn.GetAscii(label.ToLowerInvariant())));
    rules[name] = rules.TryGetValue(name, out var other) && other != kind ? '+' : kind;
}

var text = new StringBuilder();
foreach (var (name, kind) in rules)
    text.Append(name).Append(kind == ' ' ? "" : kind).Append('\n');
File.WriteAllText(output, text.ToString());
Console.WriteLine($"{rules.Count} rules");
return 0;
