using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using ClaimTracker.Api.Problems;

namespace ClaimTracker.Api.Json;

/// <summary>Reads a body, or says where it is wrong.</summary>
internal static class StrictJson
{
    /// <param name="at">JSON pointer of the element in the request's body.</param>
    /// <exception cref="ProblemException">400 with the pointer of the first thing that cannot be read, or of everything over its limit.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type, string at = "")
    {
        if (!Utf8.IsValid(utf8))
        {
            throw Problem.BadRequest("invalidUtf8", "The body is not UTF-8.").Thrown();
        }

        T? value;
        try
        {
            value = JsonSerializer.Deserialize(utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8, type);
        }
        catch (JsonException exception)
        {
            throw Problem.BadRequest(
                "invalidJson",
                "The body is not the JSON that is expected here.",
                ProblemError.At(at + Pointer(exception.Path), "invalidJson", Explain(exception))).Thrown(exception);
        }
        catch (InvalidOperationException exception)
        {
            // the reader's own for a name with half a character
            throw Problem.BadRequest(
                "invalidJson", "The body is not the JSON that is expected here.", ProblemError.At(at, "invalidJson", "A text in it is not well-formed Unicode.")).Thrown(exception);
        }

        if (value is null)
        {
            throw Problem.BadRequest("invalidJson", "The body is null.", ProblemError.At(at, "invalidJson", "Expected an object.")).Thrown();
        }

        var errors = Constraints.Check(value, type, at);
        return errors.Count == 0 ? value : throw Problem.BadRequest("invalidValue", "Some values are out of bounds.", [.. errors]).Thrown();
    }

    /// <summary>Members given as null that do not take it: the serializer reads them as if they were absent.</summary>
    /// <param name="utf8">An object that <see cref="Read"/> has read.</param>
    public static List<ProblemError> Nulls<T>(ReadOnlyMemory<byte> utf8, JsonTypeInfo<T> type, string at = "")
    {
        using var json = JsonDocument.Parse(utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8);
        return
        [
            .. from member in json.RootElement.EnumerateObject()
               where member.Value.ValueKind == JsonValueKind.Null
               let declared = type.Properties.First(property => property.Name == member.Name)
               where !typeof(IField).IsAssignableFrom(declared.PropertyType)
               select ProblemError.At($"{at}/{member.Name}", "null", "This member cannot be cleared; leave it out to keep it as it is."),
        ];
    }

    /// <summary>The serializer's message names types of ours after its first sentence, and the path that the pointer already gives.</summary>
    private static string Explain(JsonException exception)
    {
        string message = exception.Message;
        int end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        message = end < 0 ? message : message[..end];
        return message.Contains("ClaimTracker.", StringComparison.Ordinal) || message.Contains("System.", StringComparison.Ordinal)
            ? Plain(message)
            : message;
    }

    private static string Plain(string message) => message switch
    {
        _ when message.Contains("could not be mapped", StringComparison.Ordinal) => "There is no such member.",
        _ when message.Contains("missing required", StringComparison.Ordinal) => $"Required members are missing:{message[(message.LastIndexOf(':') + 1)..]}",
        _ when message.Contains("uplicate", StringComparison.Ordinal) => "The member is given twice.",
        _ when message.Contains("null", StringComparison.Ordinal) => "This member cannot be null.",
        _ => "The value has the wrong type.",
    };

    /// <summary>From the serializer's path ($.addEvidence[0]['a b']) to a JSON pointer (/addEvidence/0/a b).</summary>
    internal static string Pointer(string? path)
    {
        StringBuilder pointer = new();
        for (int i = 1; path is not null && i < path.Length;)
        {
            int end;
            ReadOnlySpan<char> name;
            if (path.AsSpan(i).StartsWith("['"))
            {
                end = path.IndexOf("']", i, StringComparison.Ordinal);
                name = end < 0 ? path.AsSpan(i + 2) : path.AsSpan(i + 2, end - i - 2);
                end = end < 0 ? path.Length : end + 2;
            }
            else
            {
                end = path.AsSpan(i + 1).IndexOfAny('.', '[', ']') is >= 0 and var length ? i + 1 + length : path.Length;
                name = path.AsSpan(i + 1, end - i - 1);
                end = end < path.Length && path[end] == ']' ? end + 1 : end;
            }

            pointer.Append('/').Append(name.ToString().Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            i = end;
        }

        return pointer.ToString();
    }
}
