using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;

namespace ClaimTracker.Api.Operations;

/// <summary>Time zones by their IANA names, with daylight saving as it was and is.</summary>
/// <remarks>https://www.iana.org/time-zones</remarks>
internal static class TimeZones
{
    /// <returns>Null where the parameter is not given.</returns>
    /// <exception cref="ProblemException">400: no such time zone.</exception>
    public static TimeZoneInfo? Read(QueryValues query, string parameter)
    {
        if (query.Text(parameter) is not { } name)
        {
            return null;
        }

        return name.All(character => char.IsAsciiLetterOrDigit(character) || character is '/' or '_' or '-' or '+') && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : throw Problem.BadRequest(
                "invalidQuery",
                "There is no such time zone.",
                ProblemError.OfParameter(parameter, "invalidValue", "Expected the IANA name of a time zone, such as Europe/Kyiv or America/New_York.")).Thrown();
    }
}
