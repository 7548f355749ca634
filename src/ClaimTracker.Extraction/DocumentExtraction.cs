using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction.Blocks;
using ClaimTracker.Extraction.Entities.Places;
using ClaimTracker.Extraction.Facets;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Reading;
using ClaimTracker.Extraction.Segments;
using ClaimTracker.Extraction.Segments.Speech;
using ClaimTracker.Extraction.Sentences;

namespace ClaimTracker.Extraction;

/// <summary>One run over one document: passages, sentences, clauses, filters, facets.</summary>
internal sealed class DocumentExtraction
{
    private readonly SourceText _source;
    private readonly Findings _findings;
    private readonly Segmenter _segmenter = new();
    private readonly StandingAlone _standing;
    private readonly SentenceReader _reader;
    private readonly FigureReader _figures;
    private readonly SpeakerMemory _speakers = new();
    private readonly List<TextSpan> _sentences = [];
    private readonly List<string> _named = [];
    private string? _author;
    private bool _comment;

    public DocumentExtraction(SourceText source, EnglishAnalyzer analyzer)
    {
        _source = source;
        _findings = new Findings(source.Text);
        _standing = new StandingAlone(source.Text);
        _reader = new SentenceReader(source, analyzer, _segmenter, _standing, _findings);
        _figures = new FigureReader(source, analyzer, _findings);
    }

    public ExtractionResult Run(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        foreach (Passage passage in PassageReader.Read(_source))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(passage);
            progress?.Report(passage.End);
        }

        LinkPlaces();
        return _findings.InOrder();
    }

    /// <summary>Which places the names mean: only the whole document tells.</summary>
    private void LinkPlaces()
    {
        List<ExtractedClaim> claims = _findings.Claims;
        PlaceLinker? linker = null;
        for (int i = 0; i < claims.Count; i++)
        {
            if (claims[i].Facets is { Places.Count: > 0 } facets)
            {
                linker ??= new PlaceLinker(_source.Text, Gazetteer.Shared);
                claims[i] = claims[i] with { Facets = facets with { Places = linker.Link(facets.Places) } };
            }
        }
    }

    private void Read(Passage passage)
    {
        bool sameAuthor = passage.Kind is PassageKind.Prose && passage.Speaker == _author && passage.Comment == _comment && passage.Reason is null;
        if (!sameAuthor)
        {
            _segmenter.Break();
            _speakers.Forget();
        }

        (_author, _comment) = (passage.Speaker, passage.Comment);
        if (passage.Reason is Reasons.Heading)
        {
            _standing.Title(new TextSpan(passage.Start, passage.End));
        }

        if (passage.Reason is Reasons.Heading && _reader.StatesNewToll(new TextSpan(passage.Start, passage.End)))
        {
            ReadSentences(passage);
        }
        else if (passage.Reason is { } reason)
        {
            _findings.Reject(passage.Start, passage.End, reason);
        }
        else if (passage.Kind == PassageKind.Figures)
        {
            _figures.Read(passage);
        }
        else if (passage.Kind == PassageKind.TableRow)
        {
            int first = _findings.Claims.Count;
            TableRows.Read(_source.Text, passage, _findings);
            TableFacets.Complete(_findings.Claims, first);
        }
        else
        {
            ReadSentences(passage);
        }
    }

    private void ReadSentences(Passage passage)
    {
        _segmenter.Restart();
        _standing.Enter(passage.Speaker, passage.Comment);
        _sentences.Clear();
        SentenceSplitter.Split(_source.Text, passage.Start, passage.End, _sentences);
        if (_sentences.Count > 0 && passage is { Kind: PassageKind.Prose, Speaker: null, Comment: false })
        {
            _standing.Title(_sentences[0]);
        }

        int awaiting = -1;
        foreach (TextSpan ornamented in _sentences)
        {
            TextSpan sentence = Ornaments.Trim(_source.Text, ornamented);
            int first = _findings.Claims.Count;
            int rejected = _findings.RejectedCount;
            if (sentence.Length > 0)
            {
                _reader.Read(sentence, passage);
            }

            if (_findings.Claims.Count == first && _findings.RejectedCount == rejected)
            {
                // whatever the steps dropped without a word
                _findings.Reject(ornamented.Start, ornamented.End, Reasons.Fragment);
            }

            int from = first;
            if (_segmenter.AwaitsSpeaker)
            {
                awaiting = awaiting < 0 ? first : awaiting;
            }
            else
            {
                from = awaiting < 0 ? first : awaiting;
                Attribute(awaiting, first, _segmenter.Named);
                awaiting = -1;
            }

            Name(from, first);
        }

        Attribute(awaiting, _findings.Claims.Count, null);
        for (int i = Math.Max(awaiting, 0); awaiting >= 0 && i < _findings.Claims.Count; i++)
        {
            Resolve(i);
        }
    }

    /// <summary>Gives the sentences of a quotation the speaker who is named at its end: “It burned. We ran,” she said.</summary>
    private void Attribute(int from, int to, (string Speaker, string Verb)? named)
    {
        if (from < 0 || (named?.Speaker ?? _segmenter.LastQuoted) is not { } speaker)
        {
            return;
        }

        List<ExtractedClaim> claims = _findings.Claims;
        for (int i = from; i < to; i++)
        {
            if (claims[i].Facets.Attribution is null)
            {
                claims[i] = claims[i] with { Facets = claims[i].Facets with { Attribution = new Attribution(speaker, named?.Verb) } };
            }
        }
    }

    /// <summary>Puts a name in the place of the pronoun that a claim has as its speaker, where it is certain.</summary>
    private bool Resolve(int at)
    {
        ExtractedClaim claim = _findings.Claims[at];
        if (claim.Facets.Attribution is not { } said || !SpeakerMemory.IsPronoun(said.Speaker) || _speakers.Resolve(said.Speaker) is not { } name)
        {
            return false;
        }

        _findings.Claims[at] = claim with { Facets = claim.Facets with { Attribution = said with { Speaker = name } } };
        _speakers.GoesOn(name, said.Speaker);
        return true;
    }

    /// <summary>
    /// Gives claims said by "he", "she", "it" or "they" the name of who that is where it is certain, and remembers who spoke in the sentence.
    /// </summary>
    /// <param name="from">The first claim that may have got a speaker by this sentence.</param>
    /// <param name="first">The first claim of the sentence.</param>
    private void Name(int from, int first)
    {
        List<ExtractedClaim> claims = _findings.Claims;
        _named.Clear();
        for (int i = from; i < claims.Count; i++)
        {
            if (claims[i].Facets.Attribution is not { } attribution)
            {
                continue;
            }

            if (SpeakerMemory.IsNobody(attribution.Speaker))
            {
                bool known = _segmenter.Named is { } of && !SpeakerMemory.IsPronoun(of.Speaker) && !SpeakerMemory.IsNobody(of.Speaker);
                string? speaker = known ? _segmenter.Named?.Speaker : _author;
                claims[i] = claims[i] with
                {
                    Facets = claims[i].Facets with
                    {
                        Attribution = speaker is null ? null
                    : new Attribution(speaker, _segmenter.Named?.Verb)
                    }
                };
                continue;
            }

            if (PartyTag.Is(attribution.Speaker))
            {
                string? member = PartyTag.Member(_reader.Last.Text, attribution.Speaker);
                claims[i] = claims[i] with { Facets = claims[i].Facets with { Attribution = member is null ? null : attribution with { Speaker = member } } };
                continue;
            }

            attribution = attribution with { Speaker = SpeakerName.Tidy(attribution.Speaker) };
            claims[i] = claims[i] with { Facets = claims[i].Facets with { Attribution = attribution } };
            if (Resolve(i))
            {
                continue;
            }

            if (i >= first && _segmenter.Reported is { } nested && nested.Speaker == attribution.Speaker)
            {
                string? by = SpeakerMemory.IsPronoun(nested.By) ? _speakers.Resolve(nested.By) : null;
                claims[i] = claims[i] with { Facets = claims[i].Facets with { Attribution = attribution with { ReportedBy = by ?? nested.By } } };
            }
            else if (i >= first && attribution.Verb is not null)
            {
                _named.Add(attribution.Speaker);
            }
        }

        if (_segmenter.Named is { } frame)
        {
            string? known = SpeakerMemory.IsPronoun(frame.Speaker) ? _speakers.Resolve(frame.Speaker) : null;
            _named.Add(known ?? frame.Speaker);
        }

        if (_reader.Last.Level >= AnalysisLevel.Tagged)
        {
            _speakers.Hear(_reader.Last, _named, _segmenter.BeganQuoted);
        }
    }
}
