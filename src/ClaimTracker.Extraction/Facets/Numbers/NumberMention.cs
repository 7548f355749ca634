namespace ClaimTracker.Extraction.Facets;

/// <summary>One number as it stands in a sentence, in digits or words, with its scale.</summary>
/// <param name="Value">Multiplied out.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Digits">Written in digits.</param>
/// <param name="Scaled">A scale word or suffix stands with it ("3 million", "$2bn").</param>
/// <param name="Fraction">A part of something ("a third", "one in five").</param>
/// <param name="Vague">Its words say that it is rounded ("a couple of hundred").</param>
internal readonly record struct NumberMention(double Value, int End, bool Digits, bool Scaled, bool Fraction, bool Vague = false);
