using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ClaimTracker.Documents.Tests.Text;

/// <summary>F7 of the fault list: no expression of this library can be made to backtrack.</summary>
public sealed class RegularExpressionTests
{
    public static TheoryData<string> Expressions =>
        [.. typeof(DocumentsServices).Assembly.GetTypes().SelectMany(Methods).Select(method => $"{method.DeclaringType!.FullName}.{method.Name}")];

    [Theory]
    [MemberData(nameof(Expressions))]
    public void Every_expression_is_linear(string name)
    {
        var split = name.LastIndexOf('.');
        var expression = (Regex)typeof(DocumentsServices).Assembly.GetType(name[..split])!
            .GetMethod(name[(split + 1)..], BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!.Invoke(null, null)!;
        Assert.True(expression.Options.HasFlag(RegexOptions.NonBacktracking), $"{name} backtracks.");

        long slowest = 0;
        foreach (var probe in new[] { "a", "<", "[[", "\"'", "..", "<a ", "1.1", "- ", "/*", "@a{", "\n\n", "A: " })
        {
            var text = string.Concat(Enumerable.Repeat(probe, 50_000 / probe.Length)) + "!";
            var watch = Stopwatch.StartNew();
            Assert.True(expression.Count(text) >= 0);
            slowest = Math.Max(slowest, watch.ElapsedMilliseconds);
        }

        // 100 ms on a quiet machine. Finding all matches may still be quadratic where each looks ahead to the end, so a quiet machine can be asked to mind it.
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: at most {slowest} ms for 50,000 characters");
        if (Environment.GetEnvironmentVariable("CLAIMTRACKER_SOAK") == "1")
        {
            Assert.InRange(slowest, 0, 3_000);
        }
    }

    private static IEnumerable<MethodInfo> Methods(Type type) => type
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0 && !method.IsSpecialName);
}
