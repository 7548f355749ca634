namespace ClaimTracker.Core.Review;

/// <summary>Who acts. A key alone is not a person: without a reviewer id nobody may review.</summary>
/// <param name="Id">Stable id of the person, or of the system part (<see cref="System"/>).</param>
public sealed record Actor(string Id, Roles Roles)
{
    /// <summary>ClaimTracker itself: ingest, timers.</summary>
    public static Actor System { get; } = new("system", Roles.Reader | Roles.Checker | Roles.Reviewer | Roles.Admin);

    public bool Has(Roles role) => (Roles & role) == role;
}

/// <summary>Each role includes those before it (an admin is a reviewer is a checker is a reader); the guard that makes actors sees to that.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Reader = 1,

    /// <summary>Takes claims, adds evidence, decides.</summary>
    Checker = 2,

    /// <summary>Assigns, releases others' leases, changes priorities.</summary>
    Reviewer = 4,

    /// <summary>Deletes documents, repairs.</summary>
    Admin = 8,
}
