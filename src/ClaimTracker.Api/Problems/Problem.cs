using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Documents;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Problems;

/// <summary>Why a request was not served. Written as problem details (RFC 9457).</summary>
/// <param name="Code">Stable camelCase code that programs may act on.</param>
/// <param name="Detail">For people; holds nothing of the store and nothing of the system.</param>
public sealed record Problem(int Status, string Code, string Detail)
{
    public IReadOnlyList<ProblemError> Errors { get; init; } = [];

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The claim as it stands, where the request was about an older revision or broke the workflow.</summary>
    public ClaimResource? Current { get; init; }

    /// <summary>The document as it stands, where the request was about an older one.</summary>
    public DocumentResource? CurrentDocument { get; init; }

    public IReadOnlyList<Transition>? AllowedTransitions { get; init; }

    /// <summary>Who holds the claim, and until when.</summary>
    public Lease? Lease { get; init; }

    public static Problem BadRequest(string code, string detail, params ProblemError[] errors) =>
        new(StatusCodes.Status400BadRequest, code, detail) { Errors = errors };

    public static Problem Unauthorized(string detail) => new(StatusCodes.Status401Unauthorized, "unauthorized", detail);

    public static Problem Forbidden(string detail) => new(StatusCodes.Status403Forbidden, "forbidden", detail);

    public static Problem NotFound(string what) => new(StatusCodes.Status404NotFound, "notFound", $"There is no such {what}.");

    public static Problem TooLarge(long limit) =>
        new(StatusCodes.Status413PayloadTooLarge, "tooLarge", $"The body may have at most {limit:N0} bytes.");

    public static Problem UnsupportedType(string expected) => new(StatusCodes.Status415UnsupportedMediaType, "unsupportedMediaType", expected);

    public static Problem Unprocessable(string code, string detail, params IReadOnlyList<ProblemError> errors) =>
        new(StatusCodes.Status422UnprocessableEntity, code, detail) { Errors = errors };

    public static Problem Unavailable(string detail, TimeSpan retryAfter) =>
        new(StatusCodes.Status503ServiceUnavailable, "unavailable", detail) { RetryAfter = retryAfter };

    public ProblemException Thrown(Exception? inner = null) => new(this, inner);
}

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) into the body; null where the error is not in the body.</param>
/// <param name="Parameter">Name of the query parameter or header; null where the error is in the body.</param>
/// <param name="Code">Stable camelCase code.</param>
/// <param name="Detail">For people.</param>
public sealed record ProblemError(string? Pointer, string? Parameter, string Code, string Detail)
{
    private const int NameShown = 64;

    public static ProblemError At(string pointer, string code, string detail) => new(pointer, null, code, detail);

    public static ProblemError OfParameter(string name, string code, string detail) =>
        new(null, name.Length > NameShown ? name[..NameShown] : name, code, detail);
}

/// <summary>Ends an operation with a problem as its answer.</summary>
public sealed class ProblemException(Problem problem, Exception? innerException = null) : Exception(problem.Detail, innerException)
{
    public Problem Problem { get; } = problem;
}
