using System.ComponentModel.DataAnnotations;

namespace ClaimTracker.Api.Claims;

/// <summary>Longest texts of a request, in UTF-16 code units: below a table property's 32 K, and what people can read.</summary>
internal static class TextLimits
{
    public const int Rationale = 16_000;
    public const int Note = 4_000;
    public const int Url = 2_048;
    public const int Title = 500;
    public const int Tags = 20;
    public const int Tag = 64;
    public const int EvidenceAtOnce = 20;
}

/// <summary>Each text of a list has 1 to <paramref name="length"/> characters.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EachAtMostAttribute(int length) : ValidationAttribute($"Each of {{0}} must have 1 to {length} characters.")
{
    public int Length { get; } = length;

    public override bool IsValid(object? value) => value is not IEnumerable<string> texts || texts.All(text => text is { Length: > 0 } && text.Length <= Length);
}
