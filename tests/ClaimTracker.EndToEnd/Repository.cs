using System.Reflection;

namespace ClaimTracker.EndToEnd;

/// <summary>Places of the working copy that these tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string LocalHost { get; } = Path.Combine(Root, Metadata("LocalHost"));

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
