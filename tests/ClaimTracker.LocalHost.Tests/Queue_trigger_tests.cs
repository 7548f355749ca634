using System.Text;
using Azure.Storage.Queues;

namespace ClaimTracker.LocalHost.Tests;

public sealed class Queue_trigger_tests(Azurite azurite)
{
    private readonly string _text = $"message {Guid.NewGuid():N}";

    [Fact]
    public async Task A_message_is_decoded_given_to_its_function_and_removed()
    {
        var calls = new Calls();
        var queue = await QueueAsync("work");
        await SendAsync(queue, _text);
        await SendAsync(await QueueAsync("raw-work"), _text);

        await using var host = await TriggeredHost.StartAsync(azurite, calls);

        await Eventually.HoldsAsync(() => Task.FromResult(calls.Count(_text) == 1 && calls.Count($"{_text} 1") == 1), "both functions are called");
        await Eventually.HoldsAsync(async () => !await ContainsAsync(queue, Base64(_text)), "the message is gone");
    }

    [Fact]
    public async Task A_message_that_fails_five_times_goes_to_the_queues_poison_queue_as_it_was()
    {
        var calls = new Calls { Fails = text => text == _text };
        var queue = await QueueAsync("work");
        var poison = await QueueAsync("work-poison");
        await SendAsync(queue, _text);

        await using var host = await TriggeredHost.StartAsync(azurite, calls);

        await Eventually.HoldsAsync(() => ContainsAsync(poison, Base64(_text)), "the message is poison");
        Assert.Equal(5, calls.Count(_text));
    }

    [Fact]
    public async Task A_message_that_is_not_Base64_is_poison_at_once()
    {
        var calls = new Calls();
        var queue = await QueueAsync("work");
        var poison = await QueueAsync("work-poison");
        await queue.SendMessageAsync($"<{_text}>");

        await using var host = await TriggeredHost.StartAsync(azurite, calls);

        await Eventually.HoldsAsync(() => ContainsAsync(poison, $"<{_text}>"), "the message is poison");
        Assert.Equal(0, calls.Count($"<{_text}>"));
    }

    [Fact]
    public async Task What_fails_in_a_poison_queue_stays_there()
    {
        var calls = new Calls { Fails = text => text == _text };
        var queue = await QueueAsync("other-poison");
        await SendAsync(queue, _text);

        await using (await TriggeredHost.StartAsync(azurite, calls))
        {
            await Eventually.HoldsAsync(() => Task.FromResult(calls.Count(_text) >= 1), "the function is called");
        }

        Assert.Equal(1, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
        Assert.False(await new QueueClient(azurite.ConnectionString, "other-poison-poison").ExistsAsync());
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static async Task SendAsync(QueueClient queue, string text) => await queue.SendMessageAsync(Base64(text));

    private static async Task<bool> ContainsAsync(QueueClient queue, string body) =>
        (await queue.PeekMessagesAsync(32)).Value.Any(message => message.Body.ToString() == body);

    private async Task<QueueClient> QueueAsync(string name)
    {
        var queue = new QueueClient(azurite.ConnectionString, name);
        await queue.CreateIfNotExistsAsync();
        return queue;
    }
}
