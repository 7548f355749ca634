using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Access;

/// <summary>The names of roles in configuration and tokens: claimtracker.checker and, in configuration, also checker.</summary>
internal static class RoleNames
{
    public const string Prefix = "claimtracker.";

    /// <summary>The role with those that it includes; <see cref="Roles.None"/> for any other name.</summary>
    public static Roles Including(string name) => (name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name) switch
    {
        "reader" => Roles.Reader,
        "checker" => Roles.Reader | Roles.Checker,
        "reviewer" => Roles.Reader | Roles.Checker | Roles.Reviewer,
        "admin" => Everything,
        _ => Roles.None,
    };

    public const Roles Everything = Roles.Reader | Roles.Checker | Roles.Reviewer | Roles.Admin;
}
