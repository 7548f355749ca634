using System.Globalization;
using ClaimTracker.Api.Json;
using ClaimTracker.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Http;

/// <summary>The query parameters of a request: only declared ones, each within its declared bounds.</summary>
public sealed class QueryValues
{
    private const int ErrorsShown = 10;
    public const int DefaultLength = 1024;

    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    /// <exception cref="ProblemException">400 with one error for each parameter that is unknown or wrong.</exception>
    public QueryValues(IQueryCollection query, IReadOnlyCollection<QueryParameter> declared)
    {
        List<ProblemError> errors = [];
        foreach (var (name, given) in query)
        {
            if (errors.Count >= ErrorsShown)
            {
                break;
            }

            var parameter = declared.FirstOrDefault(candidate => candidate.Name == name);
            if (parameter is null)
            {
                errors.Add(ProblemError.OfParameter(name, "unknownParameter", "There is no such query parameter."));
            }
            else if (Read(parameter, [.. given.Select(value => value ?? "")]) is { } error)
            {
                errors.Add(error);
            }
        }

        errors.AddRange(declared
            .Where(parameter => parameter.Required && !query.ContainsKey(parameter.Name))
            .Select(parameter => ProblemError.OfParameter(parameter.Name, "required", "This query parameter is needed.")));
        if (errors.Count > 0)
        {
            throw Problem.BadRequest("invalidQuery", "The query has parameters that cannot be served.", [.. errors]).Thrown();
        }
    }

    public static QueryValues None { get; } = new(QueryCollection.Empty, []);

    public string? Text(string name) => values.GetValueOrDefault(name) as string;

    public int? Integer(string name) => (int?)(values.GetValueOrDefault(name) as double?);

    public double? Number(string name) => values.GetValueOrDefault(name) as double?;

    public bool? Flag(string name) => values.GetValueOrDefault(name) as bool?;

    public T? Code<T>(string name)
        where T : struct, Enum => values.GetValueOrDefault(name) as T?;

    public IReadOnlyList<T> Codes<T>(string name)
        where T : struct, Enum =>
        values.GetValueOrDefault(name) is List<object> several ? [.. several.Cast<T>().Distinct()] : [];

    private ProblemError? Read(QueryParameter parameter, string[] given)
    {
        if (parameter.Many)
        {
            given = [.. given.SelectMany(value => value.Split(','))];
        }
        else if (given.Length > 1)
        {
            return ProblemError.OfParameter(parameter.Name, "repeated", "This query parameter may be given once.");
        }

        List<object> read = [];
        foreach (string value in given)
        {
            if (Parse(parameter, value) is not { } result)
            {
                return value.Length > LongestValue(parameter)
                    ? ProblemError.OfParameter(parameter.Name, "tooLong", $"{Expected(parameter)} {value.Length:N0} were given.")
                    : ProblemError.OfParameter(parameter.Name, "invalidValue", Expected(parameter));
            }

            read.Add(result);
        }

        values[parameter.Name] = parameter.Many ? read : read[0];
        return null;
    }

    private static object? Parse(QueryParameter parameter, string value) => parameter.Type switch
    {
        { } type when type == typeof(string) => value.Length > 0 && value.Length <= (parameter.MaxLength ?? DefaultLength) ? value : null,
        { } type when type == typeof(bool) => value switch { "true" => true, "false" => false, _ => null },
        { } type when type == typeof(int) => Within(parameter, int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int whole) ? whole : null),
        { } type when type == typeof(double) =>
            Within(parameter, double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : null),
        var type => EnumCode.Parse(type, value),
    };

    private static int LongestValue(QueryParameter parameter) => parameter.Type == typeof(string) ? parameter.MaxLength ?? DefaultLength : int.MaxValue;

    private static string Expected(QueryParameter parameter) => parameter.Type switch
    {
        { } type when type == typeof(string) => $"Expected 1 to {parameter.MaxLength ?? DefaultLength} characters.",
        { } type when type == typeof(bool) => "Expected true or false.",
        { } type when type == typeof(int) || type == typeof(double) =>
            string.Create(CultureInfo.InvariantCulture, $"Expected a number from {parameter.Minimum} to {parameter.Maximum}."),
        var type => $"Expected one of {string.Join(", ", EnumCode.Names(type))}.",
    };

    private static double? Within(QueryParameter parameter, double? number) => number >= parameter.Minimum && number <= parameter.Maximum ? number : null;
}
