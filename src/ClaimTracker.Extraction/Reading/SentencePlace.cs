using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Reading;

/// <summary>A sentence and where it stands.</summary>
/// <param name="Sentence">Tagged.</param>
/// <param name="Span">In the text.</param>
/// <param name="Comment">In a reader's comment.</param>
internal readonly record struct SentencePlace(AnalyzedSentence Sentence, TextSpan Span, bool Comment);
