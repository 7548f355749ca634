using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction.Blocks;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Entities.Places;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Reading;
using ClaimTracker.Extraction.Segments;
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
    private readonly List<TextSpan> _sentences = [];

    public DocumentExtraction(SourceText source, EnglishAnalyzer analyzer)
    {
        _source = source;
        _findings = new Findings(source.Text);
        _standing = new StandingAlone(source.Text);
        _reader = new SentenceReader(source, analyzer, _segmenter, _standing, _findings);
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
        if (passage.Reason is { } reason)
        {
            _findings.Reject(passage.Start, passage.End, reason);
        }
        else if (passage.Kind == PassageKind.TableRow)
        {
            TableRows.Read(_source.Text, passage, _findings.Claims);
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
        TextSpan? before = null;
        int awaiting = -1;
        foreach (TextSpan sentence in _sentences)
        {
            int first = _findings.Claims.Count;
            _reader.Read(sentence, passage, before);
            before = sentence;
            if (_segmenter.AwaitsSpeaker)
            {
                awaiting = awaiting < 0 ? first : awaiting;
            }
            else
            {
                Attribute(awaiting, first, _segmenter.Named);
                awaiting = -1;
            }
        }

        Attribute(awaiting, _findings.Claims.Count, null);
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
}
