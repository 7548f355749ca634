using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using ClaimTracker.Api.Problems;

namespace ClaimTracker.Api.Json;

/// <summary>Checks the lengths and ranges that are declared on the members of a body; the OpenAPI document shows the same attributes.</summary>
internal static class Constraints
{
    private const int MostErrors = 20;

    public static List<ProblemError> Check(object value, JsonTypeInfo type, string at = "")
    {
        List<ProblemError> errors = [];
        Visit(value, type, at, errors);
        return errors;
    }

    private static void Visit(object value, JsonTypeInfo type, string at, List<ProblemError> errors)
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable)
        {
            int index = 0;
            foreach (object? item in (IEnumerable)value)
            {
                string pointer = string.Create(CultureInfo.InvariantCulture, $"{at}/{index++}");
                if (item is null)
                {
                    errors.Add(ProblemError.At(pointer, "null", "An element cannot be null."));
                }
                else
                {
                    Visit(item, type.Options.GetTypeInfo(type.ElementType!), pointer, errors);
                }
            }
        }

        foreach (var property in type.Kind == JsonTypeInfoKind.Object ? type.Properties : [])
        {
            object? member = property.Get?.Invoke(value);
            var memberType = property.PropertyType;
            if (member is IField field)
            {
                member = field.Value;
                memberType = memberType.GenericTypeArguments[0];
            }

            if (member is null || errors.Count >= MostErrors)
            {
                continue;
            }

            string pointer = $"{at}/{property.Name}";
            errors.AddRange((property.AttributeProvider?.GetCustomAttributes(typeof(ValidationAttribute), true) ?? [])
                .Cast<ValidationAttribute>()
                .Where(rule => !rule.IsValid(member))
                .Select(rule => ProblemError.At(pointer, "outOfBounds", rule.FormatErrorMessage(property.Name))));
            Visit(member, type.Options.GetTypeInfo(memberType), pointer, errors);
        }
    }
}
