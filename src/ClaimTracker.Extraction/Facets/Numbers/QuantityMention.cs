using ClaimTracker.Core.Claims;

namespace ClaimTracker.Extraction.Facets;

/// <summary>A quantity in a sentence.</summary>
/// <param name="From">The first token of the number.</param>
/// <param name="To">The token after the number (units follow).</param>
/// <param name="UnitEnd">The token after the unit; equals <paramref name="To"/> where there is none.</param>
/// <param name="Quantity">What is stated, without the event.</param>
internal readonly record struct QuantityMention(int From, int To, int UnitEnd, Quantity Quantity);
