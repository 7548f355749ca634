using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction.Blocks;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Facets;
using ClaimTracker.Extraction.Filters;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Reading;

/// <summary>Makes a claim of each figure of a line that only counts: "Kharna region: 3 killed." and "Kharna region: 14 injured."</summary>
internal sealed class FigureReader(SourceText source, EnglishAnalyzer analyzer, Findings findings)
{
    private readonly AnalyzedSentence _line = new();
    private readonly FacetReader _facets = new(DocumentDate.Of(source));

    public void Read(Passage passage)
    {
        if (passage.Figures is not { } line)
        {
            return;
        }

        int claims = findings.Claims.Count;
        analyzer.Tokenize(source.Text, new TextSpan(passage.Start, passage.End), _line);
        if (_line.Count is > 0 and <= SentenceFilter.LongestSentence)
        {
            analyzer.Tag(_line);
            _facets.Begin(_line);
            _facets.Read(_line, null);
            foreach (TextSpan figure in line.Figures)
            {
                Take(line.Label, figure, passage.Speaker);
            }
        }

        if (findings.Claims.Count == claims)
        {
            findings.Reject(passage.Start, passage.End, Reasons.Fragment);
        }
    }

    private void Take(TextSpan label, TextSpan figure, string? speaker)
    {
        var draft = new Draft { Speaker = speaker };
        bool states = false;
        for (int i = 0; i < _line.Count; i++)
        {
            Token token = _line.Tokens[i];
            if (token.Start >= figure.Start && token.End <= figure.End)
            {
                draft.Add(i);
                draft.Quote(i, i);
                states |= FigureWords.IsToll(_line.Form(i)) || _line.Xpos[i] is Xpos.VBN or Xpos.VBD;
            }
        }

        if (!states || draft.Items.Count == 0)
        {
            findings.Reject(figure.Start, figure.End, Reasons.Fragment);
            return;
        }

        string text = label.Length > 0 ? $"{Words(label)}: {Words(figure)}." : $"{Words(figure)}.";
        ClaimFacets facets = _facets.Facets(draft, null);
        text = char.ToUpperInvariant(text[0]) + text[1..];
        findings.Claims.Add(new ExtractedClaim(text, figure.In(source.Text), figure.Start, figure.End, facets));
    }

    private string Words(TextSpan span) =>
        string.Join(' ', span.In(source.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(':', ',', ' ');
}
