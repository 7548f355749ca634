namespace ClaimTracker.Documents.Formats;

/// <summary>First bytes of formats that people upload by mistake, so that the refusal can say what the file is.</summary>
internal static class Signatures
{
    private const string AsPdf = "Save it as DOCX or PDF.";
    private const string NeedsText = "Upload the text itself, or a PDF with a text layer.";

    public static (string What, string Advice)? Known(ReadOnlySpan<byte> content) => content switch
    {
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => ("an old Office file (.doc, .xls, .msg) or a password-protected one", AsPdf),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
            or [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..]
            or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..]
            or [(byte)'8', (byte)'B', (byte)'P', (byte)'S', ..] or [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] or [0, 0, 1, 0, _, 0, ..]
            or [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h', (byte)'e', (byte)'i' or (byte)'v', ..]
            or [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'m' or (byte)'a', (byte)'i' or (byte)'v', (byte)'f' or (byte)'i', ..]
            or [(byte)'A', (byte)'T', (byte)'&', (byte)'T', (byte)'F', (byte)'O', (byte)'R', (byte)'M', ..] => ("an image", NeedsText),
        [(byte)'%', (byte)'!', (byte)'P', (byte)'S', ..] => ("a PostScript file", "Save it as PDF."),
        [(byte)'I', (byte)'D', (byte)'3', ..] or [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] or [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..]
            or [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] or [0x1A, 0x45, 0xDF, 0xA3, ..]
            or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => ("audio or video", "Upload its transcript or subtitles."),
        [0x1F, 0x8B, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..] =>
            ("a compressed archive", "Unpack it and upload the documents one by one: each has claims of its own."),
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'M', (byte)'Z', 0x90, 0, ..] => ("a program", NeedsText),
        _ => null,
    };
}
