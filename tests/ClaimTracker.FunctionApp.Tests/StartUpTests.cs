using ClaimTracker.FunctionApp.Startup;

namespace ClaimTracker.FunctionApp.Tests;

/// <summary>Missing and contradictory settings: one clear line, exit code 1, nothing started.</summary>
public sealed class StartUpTests
{
    private const string Storage = "--AzureWebJobsStorage=UseDevelopmentStorage=true";
    private const string Documents = "--Documents=UseDevelopmentStorage=true";
    private static readonly string[] Given =
    [
        "--Triggers:DocumentsContainer=documents", "--Triggers:ReprocessQueue=claim-reprocess", $"--DocumentLimits:ConverterPath={typeof(StartUpTests).Assembly.Location}",
    ];

    private const string Secret = "c2VjcmV0LWtleQ==";

    public static TheoryData<string, string[]> Refused => new()
    {
        { "AzureWebJobsStorage is missing", ["--AzureWebJobsStorage=", Documents] },
        { "Documents is missing", [Storage, "--Documents="] },
        { "AzureWebJobsStorage is given twice", [Storage, Documents, "--AzureWebJobsStorage:accountName=account"] },
        { "Documents is given twice", [Storage, Documents, "--Documents:blobServiceUri=https://account.example"] },
        { "Documents__queueServiceUri is missing", [Storage, "--Documents=", "--Documents:blobServiceUri=https://account.example"] },
        { "AzureWebJobsStorage is not a storage connection string", [$"--AzureWebJobsStorage=AccountKey={Secret}", Documents] },
        { "Triggers:DocumentsContainer must be documents", [Storage, Documents, "--Triggers:DocumentsContainer="] },
        { "Triggers:DocumentsContainer must be twodocuments", [Storage, Documents, "--Storage:Prefix=two"] },
        { "Triggers:ReprocessQueue must be again", [Storage, Documents, "--Storage:ReprocessQueue=again"] },
        { "the converter is missing, /nowhere/Converter.dll", [Storage, Documents, "--DocumentLimits:ConverterPath=/nowhere/Converter.dll"] },
        { "Identity:Mode is 'Nobody'", [Storage, Documents, "--Identity:Mode=Nobody"] },
        { "App Service authentication is not on", [Storage, Documents, "--Identity:Mode=EasyAuth", "--WEBSITE_AUTH_ENABLED=False"] },
        { "which takes no keys", [Storage, Documents, "--Identity:Mode=EasyAuth", "--WEBSITE_AUTH_ENABLED=True", "--Api:Keys:0=a-key-of-sixteen-characters"] },
        { "Nobody could be told apart", [Storage, Documents, "--WEBSITE_INSTANCE_ID=instance"] },
        { "shorter than 16 characters", [Storage, Documents, "--Api:Keys:0=short"] },
        { "Api:MaxDocumentBytes is 'many'", [Storage, Documents, "--Api:MaxDocumentBytes=many"] },
        { "Api:PublicUrl is 'here'", [Storage, Documents, "--Api:PublicUrl=here"] },
        { "APPLICATIONINSIGHTS_CONNECTION_STRING has no InstrumentationKey", [Storage, Documents, $"--APPLICATIONINSIGHTS_CONNECTION_STRING=Key={Secret}"] },
        { "APPLICATIONINSIGHTS_CONNECTION_STRING is not", [Storage, Documents, "--APPLICATIONINSIGHTS_CONNECTION_STRING=InstrumentationKey Authorization=AAD = ;="] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_wrong_setting_is_named_and_ends_the_start(string expected, string[] settings)
    {
        using var errors = new StringWriter();

        int exitCode = FunctionAppHost.Run([.. Given, .. settings], errors);

        Assert.Equal(1, exitCode);
        Assert.Contains(expected, errors.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("ClaimTracker failed to start: ", errors.ToString(), StringComparison.Ordinal);
        Assert.Single(errors.ToString().TrimEnd().Split('\n'));
        Assert.DoesNotContain(Secret, errors.ToString(), StringComparison.Ordinal);
    }
}
