using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Text;

namespace ContentLint.Site.Resolving;

/// <summary>Finds the file that a URL without target was probably meant to lead to, and the URL that does.</summary>
internal sealed class NearestTarget(ISiteFileSystem files)
{
    private const int MaximumDistance = 2;
    private const int MinimumStem = 3;
    private const int MaximumFolders = 200;

    /// <summary>A URL of the same shape; null if no file, or more than one, could be meant.</summary>
    public string? Find(IReadOnlyList<(TargetPath Target, PathWalk Walk)> looked)
    {
        var candidates = looked.Where(entry => entry.Target.Parts is [.., { Index: >= 0 }]).ToList();
        return SimilarName(candidates) ?? SameNameElsewhere(candidates);
    }

    private string? SimilarName(List<(TargetPath Target, PathWalk Walk)> looked)
    {
        var best = MaximumDistance + 1;
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (target, _) in looked.Where(entry => entry.Walk.ExactDepth == entry.Target.Parts.Length - 1))
        {
            var folder = string.Join('/', target.Parts[..^1].Select(part => part.Name));
            var (name, index) = target.Parts[^1];
            foreach (var other in files.List(folder)?.Files ?? [])
            {
                var score = Score(name, other);
                if (score > MaximumDistance || score > best)
                    continue;
                if (score < best)
                    found.Clear();
                best = score;
                var replaced = new Dictionary<int, string> { [index] = UrlSpelling.Encode(other, string.Concat(target.Reading.Raw)) };
                found.TryAdd(Join(folder, other), target.Reading.Replace(replaced));
            }
        }

        return found.Count == 1 ? found.Values.First() : null;
    }

    private string? SameNameElsewhere(List<(TargetPath Target, PathWalk Walk)> looked)
    {
        var found = new Dictionary<string, string?>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (target, walk) in looked)
        {
            // A relative path to the file is certain from the document's own folder only.
            if (!target.Reading.IsRooted && found.Count + seen.Count > 0)
                break;
            // A root that does not even have the folder that the URL starts with is hardly the one that it means.
            var outermost = target.Reading.IsRooted ? target.Parts.TakeWhile(part => part.Index < 0).Count() : 0;
            if (target.Reading.IsRooted && walk.ExactDepth <= outermost)
                continue;
            var depth = Math.Min(walk.ExactDepth, Math.Max(outermost, target.Parts.Length - 2));
            var folder = string.Join('/', target.Parts.Take(depth).Select(part => part.Name));
            foreach (var place in AroundOf(folder))
            {
                if (seen.Count > MaximumFolders)
                    return null;
                if (!seen.Add(place) || files.List(place)?.HasFile(target.Parts[^1].Name) != true)
                    continue;
                found[Join(place, target.Parts[^1].Name)] = UrlTo(place, target);
            }

            if (found.Count > 1)
                return null;
        }

        return found.Count == 1 ? found.Values.First() : null;
    }

    private IEnumerable<string> AroundOf(string folder)
    {
        yield return folder;
        foreach (var name in files.List(folder)?.Folders ?? [])
        {
            if (name[0] != '.' && name != "node_modules")
                yield return Join(folder, name);
        }
    }

    private static string? UrlTo(string folder, TargetPath target)
    {
        var from = target.Base.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var to = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var shared = 0;
        while (shared < from.Length && shared < to.Length && from[shared] == to[shared])
            shared++;
        var reading = target.Reading;
        if (reading.IsRooted && shared < from.Length)
            return null;
        var like = string.Concat(reading.Raw);
        var prefix = reading.IsRooted ? reading.Raw[..reading.First] : [.. Enumerable.Repeat("..", from.Length - shared)];
        string[] parts = [.. prefix, .. to[shared..].Select(name => UrlSpelling.Encode(name, like)), reading.Raw[^1]];
        return parts[0].Contains(':', StringComparison.Ordinal) ? null : string.Join('/', parts) + reading.Suffix;
    }

    private static int Score(string name, string other)
    {
        var (extension, otherExtension) = (Path.GetExtension(name), Path.GetExtension(other));
        var stem = name.AsSpan()[..^extension.Length];
        var otherStem = other.AsSpan()[..^otherExtension.Length];
        var isSameKind = extension.Equals(otherExtension, StringComparison.OrdinalIgnoreCase);
        if (stem.Equals(otherStem, StringComparison.OrdinalIgnoreCase))
            return !isSameKind && LinkKinds.IsImage(name) && LinkKinds.IsImage(other) ? 0 : MaximumDistance + 1;
        // Numbered images resemble each other without one being meant for the other.
        if (!isSameKind || stem.Length < MinimumStem || !HaveSameDigits(stem, otherStem))
            return MaximumDistance + 1;
        var distance = Spelling.Distance(stem, otherStem, MaximumDistance);
        return distance * 2 < stem.Length ? distance : MaximumDistance + 1;
    }

    private static bool HaveSameDigits(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var at = 0;
        foreach (var character in left)
        {
            if (!char.IsDigit(character))
                continue;
            while (at < right.Length && !char.IsDigit(right[at]))
                at++;
            if (at == right.Length || right[at++] != character)
                return false;
        }

        return right[at..].IndexOfAnyInRange('0', '9') < 0;
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
