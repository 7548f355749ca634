using System.Text.RegularExpressions;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.OpenApi;
using ClaimTracker.FunctionApp.Functions;

namespace ClaimTracker.Api.Tests.OpenApi;

/// <summary>What people are told to send is what exists, all of it.</summary>
public sealed partial class DocumentedRequestsTests
{
    private static readonly IReadOnlyList<FunctionRoute> Routes = FunctionRoute.In(typeof(ClaimFunctions).Assembly);

    [Fact]
    public void Requests_http_has_a_request_for_every_route_and_for_nothing_else()
    {
        HashSet<string> tried = [];
        foreach (Match request in Requests().Matches(Read("requests.http")))
        {
            string path = Variable().Replace(request.Groups["path"].Value, "x");
            var route = Matching(request.Groups["method"].Value, path) ?? throw new InvalidOperationException($"There is no route for: {request.Value.Trim()}");
            tried.Add(route.Function);
            var known = OperationDescription.Of(route.Operation!).Query.Select(parameter => parameter.Name);
            Assert.All(request.Groups["name"].Captures, name => Assert.Contains(name.Value, known));
        }

        Assert.Equal(Routes.Select(route => route.Function).Order(StringComparer.Ordinal), tried.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_guide_has_a_line_for_every_route_and_for_nothing_else() => Assert.Equal(
        Routes.Select(route => $"{route.Method} /{route.Route}").Order(StringComparer.Ordinal),
        Resources().Matches(Read("docs/api.md")).Select(line => $"{line.Groups["method"].Value} {line.Groups["path"].Value}").Order(StringComparer.Ordinal));

    /// <summary>A literal segment goes before a parameter, as in the hosts.</summary>
    private static FunctionRoute? Matching(string method, string path) => Routes
        .Where(route => route.Method == method && Regex.IsMatch(path, $"^{Regex.Replace(route.Route, @"\{\w+\}", "[^/]+")}$"))
        .OrderBy(route => route.Route.Count(character => character == '{'))
        .FirstOrDefault();

    private static string Read(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ClaimTracker.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside the working copy.");
        }

        return File.ReadAllText(Path.Combine(folder.FullName, file));
    }

    [GeneratedRegex(@"^(?<method>[A-Z]+) \{\{api\}\}/(?<path>[^\s?]+)(\?(?<name>\w+)=[^\s&]*(&(?<name>\w+)=[^\s&]*)*)?\s*$", RegexOptions.Multiline)]
    private static partial Regex Requests();

    [GeneratedRegex(@"\{\{[^}]+\}\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^\| `(?<method>[A-Z]+) (?<path>/[^`?]+)(\?[^`]*)?` \|", RegexOptions.Multiline)]
    private static partial Regex Resources();
}
