using System.ComponentModel.DataAnnotations;

namespace ClaimTracker.Api.Claims;

/// <summary>Each text of a list has 1 to <paramref name="length"/> characters.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EachAtMostAttribute(int length) : ValidationAttribute($"Each of {{0}} must have 1 to {length} characters.")
{
    public int Length { get; } = length;

    public override bool IsValid(object? value) => value is not IEnumerable<string> texts || texts.All(text => text is { Length: > 0 } && text.Length <= Length);
}
