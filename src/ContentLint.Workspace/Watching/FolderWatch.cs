using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Workspace.Discovery;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Sites;

namespace ContentLint.Workspace.Watching;

/// <summary>Notices changes beneath a site's root, and of the configurations and ignore files above it.</summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>The most that Windows lets a network folder have.</summary>
    private const int BufferSize = 64 * 1024;

    private readonly List<FileSystemWatcher> watchers = [];
    private readonly ChangeQueue queue;

    /// <summary>Begins to watch.</summary>
    /// <param name="root">The site's root, absolute.</param>
    /// <param name="configurationFile">The configuration that the command line names, absolute; null if it names none.</param>
    /// <param name="queue">Takes the changes.</param>
    /// <exception cref="UsageException">The system does not let so many folders be watched.</exception>
    public FolderWatch(string root, string? configurationFile, ChangeQueue queue)
    {
        Root = root;
        this.queue = queue;
        try
        {
            Start(root, isDeep: true, []);
            foreach (var folder in FoldersAbove(root))
                Start(folder, isDeep: false, [.. ConfigurationFileNames.All, GitIgnoreFiles.FileName]);
            if (configurationFile is { } file && !LinkResolution.IsBeneathOrSame(root, file))
                Start(Path.GetDirectoryName(file)!, isDeep: false, [Path.GetFileName(file)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Dispose();
            throw new UsageException(Advice(exception));
        }
    }

    /// <summary>The folder that is watched.</summary>
    public string Root { get; }

    /// <summary>Says what to do where the system does not let so many folders be watched.</summary>
    public static string Advice(Exception exception) =>
        $"the folders cannot be watched: {exception.Message.ReplaceLineEndings(" ").TrimEnd('.')}; on Linux, raise "
            + $"fs.inotify.max_user_watches and fs.inotify.max_user_instances with sysctl";

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in watchers)
            watcher.Dispose();
        watchers.Clear();
    }

    /// <summary>The folders from the repository's root down to the site's, that one left out.</summary>
    private static IEnumerable<string> FoldersAbove(string root)
    {
        var repository = GitRoot.Of(root);
        for (var folder = root; repository is not null && folder != repository;)
        {
            folder = Path.GetDirectoryName(folder)!;
            yield return folder;
        }
    }

    private void Start(string folder, bool isDeep, string[] names)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = isDeep,
            InternalBufferSize = BufferSize,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.CreationTime,
        };
        watchers.Add(watcher);
        foreach (var name in names)
            watcher.Filters.Add(name);
        watcher.Created += (_, change) => queue.Add(change.FullPath);
        watcher.Deleted += (_, change) => queue.Add(change.FullPath);
        watcher.Changed += (_, change) => AddWritten(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            queue.Add(change.OldFullPath);
            queue.Add(change.FullPath);
        };
        watcher.Error += (_, error) => AddProblem(error.GetException());
        watcher.EnableRaisingEvents = true;
    }

    /// <summary>A folder is written whenever something in it is, which is told by itself.</summary>
    private void AddWritten(string path)
    {
        if (!Directory.Exists(path))
            queue.Add(path);
    }

    private void AddProblem(Exception exception)
    {
        if (exception is InternalBufferOverflowException)
            queue.AddUnknown();
        else
            queue.Fail(exception);
    }
}
