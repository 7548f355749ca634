using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Html;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Json;

/// <summary>JSON, and JSON Lines: the strings that are text, in their order, below titles beside them. Names, numbers, addresses and identifiers are left out.</summary>
internal sealed partial class JsonReader : IFormatReader
{
    public SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var json = Encoding.UTF8.GetBytes(TextDecoder.Decode(content.Span, limits));
        var builder = new SourceTextBuilder(limits, cancellationToken);
        var metadata = new JsonMetadata();
        var values = Walk(json, builder, metadata, limits, cancellationToken);
        return builder.Build(metadata.Of(values));
    }

    /// <returns>How many values the file holds, one after the other.</returns>
    private static int Walk(byte[] json, SourceTextBuilder builder, JsonMetadata metadata, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions
        {
            AllowMultipleValues = true,
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = limits.Depth,
        });
        var values = 0;
        string name = "", last = "";
        var names = new Stack<string>();
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        values += reader.CurrentDepth == 0 ? 1 : 0;
                        names.Push(name);
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        name = names.Pop();
                        break;
                    case JsonTokenType.PropertyName:
                        cancellationToken.ThrowIfCancellationRequested();
                        name = String(ref reader);
                        break;
                    case JsonTokenType.String:
                        var value = String(ref reader);
                        metadata.Note(reader.CurrentDepth, name, value);
                        if (value != last && Add(name, value, builder, limits, cancellationToken))
                        {
                            last = value;
                        }

                        break;
                }
            }
        }
        catch (JsonException exception)
        {
            throw exception.Message.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase)
                ? Rejections.TooDeep(limits, "objects", Line(exception))
                : Rejections.Damaged("The file breaks the rules of JSON.", Line(exception));
        }

        return values;
    }

    private static string? Line(JsonException exception) =>
        exception.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}") : null;

    private static bool Add(string name, string value, SourceTextBuilder builder, DocumentLimits limits, CancellationToken cancellationToken)
    {
        if (JsonFields.IsTitle(name, value))
        {
            builder.Add(BlockKind.Heading, value, 2);
        }
        else if (Markup().IsMatch(value) && value.Contains(' ', StringComparison.Ordinal))
        {
            HtmlReader.AddFragment(value, builder, limits, cancellationToken);
        }
        else if (!JsonFields.IsText(name, value))
        {
            return false;
        }
        else if (value.Contains('\n', StringComparison.Ordinal))
        {
            builder.AddLines(BlockKind.Unstructured, value);
        }
        else
        {
            builder.Add(BlockKind.Paragraph, value);
        }

        return true;
    }

    private static string String(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: the rest of the string is text all the same.
            var raw = Encoding.UTF8.GetString(reader.ValueSpan);
            return JsonSerializer.Deserialize($"\"{Surrogate().Replace(raw, "\\uFFFD")}\"", JsonTexts.Default.String) ?? "";
        }
    }

    [GeneratedRegex(@"</(p|div|li|h[1-6]|span|a|b|i|em|strong|td|blockquote)>|<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\\u[dD][89a-fA-F][0-9a-fA-F]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Surrogate();
}
