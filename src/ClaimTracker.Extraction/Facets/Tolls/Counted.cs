using ClaimTracker.Core.Claims;

namespace ClaimTracker.Extraction.Facets;

/// <summary>A counted noun phrase in a claim's words.</summary>
/// <param name="From">First word of the number.</param>
/// <param name="To">The word after the number.</param>
/// <param name="End">The word after the unit.</param>
internal readonly record struct Counted(int From, int To, int End);

/// <summary>What happened to the counted.</summary>
/// <param name="At">The word that says so.</param>
/// <param name="Event">In the document's words; null where they did it rather than suffered it.</param>
/// <param name="Effect">Set where it is harm.</param>
/// <param name="Part">The counted is a part of those counted before ("including three children").</param>
/// <param name="Active">The word is a verb in the active: its subject did it.</param>
internal readonly record struct Happening(int At, string? Event, CasualtyEffect? Effect, bool Part = false, bool Active = false);
