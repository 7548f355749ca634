using System.Diagnostics.CodeAnalysis;
using System.Text;
using Azure.Storage.Queues.Models;

namespace ClaimTracker.LocalHost.Runtime.Queues;

/// <summary>Messages are UTF-8 text in Base64, the Functions host's default.</summary>
internal static class MessageText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool TryDecode(BinaryData body, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = Strict.GetString(Convert.FromBase64String(body.ToString()));
            return true;
        }
        catch (Exception exception) when (exception is FormatException or DecoderFallbackException)
        {
            text = null;
            return false;
        }
    }

    /// <summary>As the trigger's parameter wants it.</summary>
    public static object As(Type parameter, QueueMessage message, string text) =>
        parameter == typeof(string) ? text
        : parameter == typeof(BinaryData) ? BinaryData.FromString(text)
        : QueuesModelFactory.QueueMessage(
            message.MessageId, message.PopReceipt, BinaryData.FromString(text), message.DequeueCount, message.NextVisibleOn, message.InsertedOn, message.ExpiresOn);
}
