namespace ClaimTracker.Core.Claims;

/// <summary>What a word of a claim means that the claim itself does not name.</summary>
/// <param name="Mention">The word as it stands in the claim ("He").</param>
/// <param name="Antecedent">The name in the document's words ("Lord Scarman").</param>
/// <param name="Start">First UTF-16 code unit of the name in the version's plain text.</param>
/// <param name="End">One past its last.</param>
public sealed record Referent(string Mention, string Antecedent, int Start, int End);
