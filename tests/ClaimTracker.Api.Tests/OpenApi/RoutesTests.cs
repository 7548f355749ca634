using System.Net;
using System.Reflection;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.OpenApi;
using ClaimTracker.Api.Tests.Harness;
using ClaimTracker.Core.Review;
using ClaimTracker.FunctionApp.Functions;
using Microsoft.Extensions.Primitives;

namespace ClaimTracker.Api.Tests.OpenApi;

/// <summary>Every route that exists, found by reflection, so that a new one cannot be forgotten.</summary>
public sealed class RoutesTests
{
    private static readonly IReadOnlyList<FunctionRoute> Routes = FunctionRoute.In(typeof(ClaimFunctions).Assembly);

    private static readonly HashSet<string> OpenToAll = [nameof(Operations.GetLiveness), nameof(Operations.GetReadiness), nameof(GetOpenApi)];

    private static readonly MethodInfo Send = typeof(RoutesTests).GetMethod(nameof(SendAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static TheoryData<string> Guarded => [.. Routes.Select(route => route.Function).Where(function => !OpenToAll.Contains(function))];

    [Fact]
    public void Every_function_is_an_operation_and_every_operation_a_function()
    {
        Assert.All(Routes, route => Assert.NotNull(route.Operation));
        Assert.Equal(OperationDescription.Types.Select(type => type.Name), Routes.Select(route => route.Function).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_health_and_the_description_are_open() => Assert.Equal(
        OpenToAll.Order(StringComparer.Ordinal),
        OperationDescription.Types.Where(type => OperationDescription.Of(type).Operation.Role == Roles.None).Select(type => type.Name));

    [Fact]
    public void Whatever_changes_something_needs_at_least_a_checker() => Assert.All(
        Routes.Where(route => route.Method != "GET"),
        route => Assert.True(OperationDescription.Of(route.Operation!).Operation.Role >= Roles.Checker, route.Function));

    [Fact]
    public void Nothing_changes_or_removes_history() => Assert.All(
        Routes.Where(route => route.Route.Contains("history", StringComparison.Ordinal)),
        route => Assert.Equal("GET", route.Method));

    [Fact]
    public void Every_list_comes_in_pages()
    {
        var lists = OperationDescription.Types
            .Where(type => type.GetCustomAttributes<AnswerAttribute>().Any(answer => answer.Body?.GetProperty("Value") is { } value && value.PropertyType != typeof(string)))
            .ToList();

        Assert.InRange(lists.Count, 7, Routes.Count);
        Assert.All(lists, type => Assert.NotNull(type.GetCustomAttribute<PagingAttribute>()));
        Assert.All(lists, type => Assert.Contains(type.GetCustomAttributes<AnswerAttribute>(), answer => answer.Body?.GetProperty("NextLink") is not null));
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Nobody_is_401_and_too_low_a_role_is_403_with_keys(string function) => await GuardedAsync(
        function,
        new ApiHarness(("Api:Keys:0:Key", "a-key-for-reading-only"), ("Api:Keys:0:Role", "reader")),
        ("x-functions-key", "a-key-for-reading-only"));

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Nobody_is_401_and_too_low_a_role_is_403_with_sign_in(string function) => await GuardedAsync(
        function,
        new ApiHarness(("Identity:Mode", "EasyAuth"), ("WEBSITE_AUTH_ENABLED", "True")),
        ("X-MS-CLIENT-PRINCIPAL", Access.EasyAuthGuardTests.Principal("claimtracker.reader")));

    private static async Task GuardedAsync(string function, ApiHarness api, (string, StringValues) asReader)
    {
        var operation = Routes.Single(route => route.Function == function).Operation!;

        Assert.Equal(401, await Status(api, operation));
        if (OperationDescription.Of(operation).Operation.Role > Roles.Reader)
        {
            Assert.Equal(403, await Status(api, operation, asReader));
        }

        Assert.Empty(api.Reviews.Invocations);
        Assert.Empty(api.Documents.Invocations);
        Assert.Empty(api.Ingest.Invocations);
    }

    private static Task<int> Status(ApiHarness api, Type operation, params (string, StringValues)[] headers) =>
        (Task<int>)Send.MakeGenericMethod(operation).Invoke(null, [api, headers])!;

    private static async Task<int> SendAsync<TOperation>(ApiHarness api, (string, StringValues)[] headers)
        where TOperation : Operation =>
        (await api.SendAsync<TOperation>(body: "{}", id: Samples.ClaimId.ToString(), from: IPAddress.Loopback, headers: headers)).Status;
}
