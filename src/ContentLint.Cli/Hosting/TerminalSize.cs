using System.Runtime.InteropServices;

namespace ContentLint.Cli.Hosting;

/// <summary>
/// The width of the terminal that standard output goes to. <see cref="Console.WindowWidth"/> sets up the terminal first on Unix, and
/// writes control sequences to it.
/// </summary>
internal static partial class TerminalSize
{
    private const int StandardOutput = 1;

    /// <summary>TIOCGWINSZ of Linux.</summary>
    private const nuint LinuxRequest = 0x5413;

    /// <summary>TIOCGWINSZ of macOS and the BSDs.</summary>
    private const nuint BsdRequest = 0x40087468;

    /// <summary>Columns; 0 if they are not known.</summary>
    public static int Columns
    {
        get
        {
            if (OperatingSystem.IsWindows())
                return Console.WindowWidth;
            var size = default(WindowSize);
            var request = OperatingSystem.IsLinux() ? LinuxRequest : BsdRequest;
            // Apple's ARM64 convention passes what follows the named parameters on the stack.
            var result = OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64
                ? ControlOnStack(StandardOutput, request, 0, 0, 0, 0, 0, 0, ref size)
                : Control(StandardOutput, request, ref size);
            return result == 0 ? size.Columns : 0;
        }
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(int descriptor, nuint request, ref WindowSize size);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int ControlOnStack(
        int descriptor, nuint request, nint third, nint fourth, nint fifth, nint sixth, nint seventh, nint eighth, ref WindowSize size);

    [StructLayout(LayoutKind.Sequential)]
    private struct WindowSize
    {
        public ushort Rows;
        public ushort Columns;
        public ushort PixelWidth;
        public ushort PixelHeight;
    }
}
