using System.Reflection;
using System.Runtime.CompilerServices;
using NJsonSchema;
using NJsonSchema.CodeGeneration;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag.CodeGeneration;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace ClaimTracker.Api.Tests.GeneratedClient;

/// <summary>NSwag's settings with its own defaults. Their constructors start Fluid, which does not run here (<see cref="LiquidTemplates"/>), so they are not called.</summary>
internal static class NSwagSettings
{
    public static CSharpClientGeneratorSettings Create()
    {
        var code = (CSharpGeneratorSettings)RuntimeHelpers.GetUninitializedObject(typeof(CSharpGeneratorSettings));
        code.Namespace = "Generated";
        code.SchemaType = SchemaType.OpenApi3;
        code.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        code.JsonLibraryVersion = 10;
        code.GenerateNullableReferenceTypes = true;
        code.RequiredPropertiesMustBeDefined = true;
        code.GenerateDataAnnotations = true;
        code.GenerateDefaultValues = true;
        code.AnyType = code.AdditionalPropertiesValueType = "object";
        code.DateType = code.DateTimeType = "System.DateTimeOffset";
        code.TimeType = code.TimeSpanType = "System.TimeSpan";
        code.IntegerType = "int";
        code.NumberType = code.NumberDoubleType = "double";
        code.NumberFloatType = "float";
        code.NumberDecimalType = "decimal";
        code.ArrayType = "System.Collections.Generic.ICollection";
        code.ArrayInstanceType = code.ArrayBaseType = "System.Collections.ObjectModel.Collection";
        code.DictionaryType = "System.Collections.Generic.IDictionary";
        code.DictionaryInstanceType = code.DictionaryBaseType = "System.Collections.Generic.Dictionary";
        code.ClassStyle = CSharpClassStyle.Poco;
        code.TypeAccessModifier = "public";
        code.PropertySetterAccessModifier = "";
        code.WriteAccessor = "set";
        code.FieldNamePrefix = "_";
        code.ExcludedTypeNames = [];
        code.PropertyNameGenerator = new CSharpPropertyNameGenerator();
        code.TypeNameGenerator = new DefaultTypeNameGenerator();
        code.EnumNameGenerator = new DefaultEnumNameGenerator();
        code.ValueGenerator = new CSharpValueGenerator(code);
        code.TemplateFactory = new LiquidTemplates();

        var client = (CSharpClientGeneratorSettings)RuntimeHelpers.GetUninitializedObject(typeof(CSharpClientGeneratorSettings));
        Set(client, "CSharpGeneratorSettings", code);
        Set(client, "CodeGeneratorSettings", code);
        client.ClassName = "ClaimTrackerClient";
        client.GenerateUpdateJsonSerializerSettingsMethod = true;
        client.OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator();
        client.ParameterNameGenerator = new DefaultParameterNameGenerator();
        client.GenerateDtoTypes = client.GenerateClientClasses = client.GenerateExceptionClasses = true;
        client.ExceptionClass = "ApiException";
        client.InjectHttpClient = client.DisposeHttpClient = true;
        client.UseBaseUrl = client.GenerateBaseUrlProperty = true;
        client.ClientClassAccessModifier = client.ClientInterfaceAccessModifier = "public";
        client.HttpClientType = "System.Net.Http.HttpClient";
        client.ParameterDateTimeFormat = "s";
        client.ParameterDateFormat = "yyyy-MM-dd";
        client.QueryNullValue = "";
        client.ResponseClass = "SwaggerResponse";
        client.ResponseArrayType = "System.Collections.Generic.ICollection";
        client.ResponseDictionaryType = "System.Collections.Generic.IDictionary";
        client.ParameterArrayType = "System.Collections.Generic.IEnumerable";
        client.ParameterDictionaryType = "System.Collections.Generic.IDictionary";
        client.AdditionalNamespaceUsages = client.AdditionalContractNamespaceUsages = [];
        client.ProtectedMethods = client.IncludedOperationIds = client.ExcludedOperationIds = client.ExcludedParameterNames = client.WrapResponseMethods = [];
        return client;
    }

    private static void Set(object settings, string property, object value)
    {
        for (var type = settings.GetType(); type is not null; type = type.BaseType)
        {
            type.GetField($"<{property}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)?.SetValue(settings, value);
        }
    }
}
