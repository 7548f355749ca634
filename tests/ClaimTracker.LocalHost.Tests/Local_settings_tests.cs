using ClaimTracker.LocalHost.Settings;

namespace ClaimTracker.LocalHost.Tests;

public sealed class Local_settings_tests
{
    private static readonly (string, string?)[] Emulator = [("AzureWebJobsStorage", "UseDevelopmentStorage=true"), ("Documents", "UseDevelopmentStorage=true"), ("Identity__Mode", "Header")];

    [Fact]
    public void Without_any_setting_the_emulator_is_meant() =>
        Assert.Equal([new("AzureWebJobsStorage", "UseDevelopmentStorage=true")], LocalSettings.Values([], ["PATH"]));

    [Fact]
    public void The_file_says_which_storage_is_meant() =>
        Assert.Equal(["AzureWebJobsStorage", "Documents", "Identity:Mode"], LocalSettings.Values(Emulator, ["PATH"]).Select(setting => setting.Key));

    [Theory]
    [InlineData("AzureWebJobsStorage")]
    [InlineData("AzureWebJobsStorage__accountName")]
    [InlineData("AZUREWEBJOBSSTORAGE__BLOBSERVICEURI")]
    public void Storage_named_by_the_environment_replaces_that_of_the_file_whole(string variable) =>
        Assert.Equal(["Identity:Mode"], LocalSettings.Values(Emulator, [variable]).Select(setting => setting.Key));

    [Theory]
    [InlineData("DocumentLimits:ConverterPath")]
    [InlineData("DocumentLimits__ConverterPath")]
    [InlineData("documentlimits:converterpath")]
    public void No_file_says_which_program_reads_documents(string setting) =>
        Assert.Equal(["Identity:Mode"], LocalSettings.Values([(setting, "/tmp/evil.dll"), Emulator[2]], ["AzureWebJobsStorage"]).Select(value => value.Key));

    [Fact]
    public void The_current_folder_has_no_say()
    {
        string folder = Directory.CreateTempSubdirectory("claimtracker-").FullName;
        string before = Environment.CurrentDirectory;
        File.WriteAllText(Path.Combine(folder, "local.settings.json"), """{ "Values": { "Planted": "yes" } }""");
        try
        {
            Environment.CurrentDirectory = folder;
            Assert.Null(LocalSettings.Load()["Planted"]);
        }
        finally
        {
            Environment.CurrentDirectory = before;
            Directory.Delete(folder, recursive: true);
        }
    }
}
