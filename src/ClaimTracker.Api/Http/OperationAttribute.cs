using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Http;

/// <summary>Says who may call an operation. Required: an operation without it cannot be run.</summary>
/// <param name="role">The role that the caller must have; <see cref="Roles.None"/> opens the operation to everybody, without identity.</param>
/// <param name="tag">Group in the OpenAPI document.</param>
/// <param name="summary">One line.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OperationAttribute(Roles role, string tag, string summary) : Attribute
{
    public Roles Role { get; } = role;

    public string Tag { get; } = tag;

    public string Summary { get; } = summary;

    public string? Description { get; init; }

    /// <summary>The act is recorded under a person's name: a key alone is refused.</summary>
    public bool ByPerson { get; init; }
}
