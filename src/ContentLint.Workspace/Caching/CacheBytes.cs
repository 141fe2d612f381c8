using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using ContentLint.Files;

namespace ContentLint.Workspace.Caching;

/// <summary>Writes the values of a cache: numbers in groups of seven bits, texts in UTF-8 where that gives them back.</summary>
internal sealed class CacheBytesWriter
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly ArrayBufferWriter<byte> bytes = new(1024);

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    public void Number(int value)
    {
        var span = bytes.GetSpan(5);
        var count = 0;
        for (var rest = (uint)value; ; rest >>= 7)
        {
            span[count++] = (byte)(rest < 0x80 ? rest : rest | 0x80);
            if (rest < 0x80)
                break;
        }

        bytes.Advance(count);
    }

    /// <summary>Appends what another writer wrote.</summary>
    public void Append(CacheBytesWriter other) => bytes.Write(other.Written);

    public void Flag(bool value) => Number(value ? 1 : 0);

    public void Hash(ContentHash hash)
    {
        hash.Write(bytes.GetSpan(ContentHash.Length));
        bytes.Advance(ContentHash.Length);
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        bytes.Write(value);
    }

    /// <summary>A text; half a surrogate pair, which UTF-8 has no bytes for, makes it UTF-16.</summary>
    public void Text(string value)
    {
        try
        {
            var length = Strict.GetByteCount(value);
            Number(length << 1);
            Strict.GetBytes(value, bytes.GetSpan(length));
            bytes.Advance(length);
        }
        catch (EncoderFallbackException)
        {
            Number((value.Length << 1) | 1);
            bytes.Write(MemoryMarshal.AsBytes(value.AsSpan()));
        }
    }
}

/// <summary>
/// Reads what <see cref="CacheBytesWriter"/> wrote. Nothing is trusted: what does not fit is an <see cref="InvalidDataException"/>.
/// </summary>
internal ref struct CacheBytesReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    private readonly int total = bytes.Length;

    public readonly bool IsAtEnd => rest.IsEmpty;

    /// <summary>How many bytes were read.</summary>
    public readonly int Position => total - rest.Length;

    /// <summary>A number from 0.</summary>
    public int Number()
    {
        var value = 0U;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Take(1)[0];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
                return value <= int.MaxValue ? (int)value : throw Damage();
        }

        throw Damage();
    }

    /// <summary>The number of items that follow, each of which takes a byte at least.</summary>
    public int Count()
    {
        var count = Number();
        return count <= rest.Length ? count : throw Damage();
    }

    public bool Flag() => Number() switch { 0 => false, 1 => true, _ => throw Damage() };

    public ContentHash Hash() => ContentHash.Read(Take(ContentHash.Length));

    public ReadOnlySpan<byte> Bytes() => Take(Number());

    public string Text()
    {
        var length = Number();
        return (length & 1) == 0
            ? Encoding.UTF8.GetString(Take(length >> 1))
            : new string(MemoryMarshal.Cast<byte, char>(Take(checked((length >> 1) * 2))));
    }

    /// <summary>One of some texts, by its index.</summary>
    public string Pick(string[] texts) => Number() is var index && index < texts.Length ? texts[index] : throw Damage();

    public static InvalidDataException Damage() => new("the cache is damaged");

    private ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)rest.Length)
            throw Damage();
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
