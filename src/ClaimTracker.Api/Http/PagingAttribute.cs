using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Http;

/// <summary>The operation answers in pages.</summary>
public sealed class PagingAttribute : QueryParametersAttribute
{
    public const string Size = "top";
    public const string Continuation = "continuation";

    public override IEnumerable<QueryParameter> Parameters =>
    [
        new(Size, typeof(int), "Items on a page, at most. A page may be shorter, even empty, and still have a nextLink.")
        {
            Minimum = 1,
            Maximum = PageRequest.MaxSize,
            Default = "50",
        },
        new(Continuation, typeof(string), "From the nextLink of the page before; follow nextLink instead of setting it.") { MaxLength = 4096 },
    ];

    public static PageRequest Read(QueryValues query) =>
        new(query.Integer(Size) ?? new PageRequest().Size, query.Text(Continuation));
}
