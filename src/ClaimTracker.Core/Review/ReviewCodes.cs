namespace ClaimTracker.Core.Review;

/// <summary>The camelCase name of an enum value, as it is stored and shown.</summary>
public static class ReviewCodes
{
    public static string Name<T>(T value)
        where T : struct, Enum =>
        Names<T>.Of(value);

    public static T Parse<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var value) && Name(value) == name
            ? value
            : throw new FormatException($"'{name}' is no {typeof(T).Name}.");

    private static class Names<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<T, string> All =
            Enum.GetValues<T>().ToDictionary(value => value, value => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..]);

        public static string Of(T value) => All[value];
    }
}
