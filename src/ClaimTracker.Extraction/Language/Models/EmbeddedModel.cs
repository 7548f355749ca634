using System.IO.Compression;

namespace ClaimTracker.Extraction.Language.Models;

/// <summary>The model files that are part of this assembly, Brotli-compressed.</summary>
internal static class EmbeddedModel
{
    /// <param name="name">File name, such as "tagger.model".</param>
    public static ModelReader Open(string name)
    {
        using Stream resource = typeof(EmbeddedModel).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The model {name} is not embedded in this assembly.");
        return new ModelReader(Decompress(resource));
    }

    /// <summary>A model that is still a file of its own, for the training tools.</summary>
    public static ModelReader Open(FileInfo file)
    {
        using FileStream stream = file.OpenRead();
        return new ModelReader(Decompress(stream));
    }

    private static byte[] Decompress(Stream compressed)
    {
        using var brotli = new BrotliStream(compressed, CompressionMode.Decompress);
        using var data = new MemoryStream(capacity: 1 << 24);
        brotli.CopyTo(data, bufferSize: 1 << 20);
        return data.ToArray();
    }
}
