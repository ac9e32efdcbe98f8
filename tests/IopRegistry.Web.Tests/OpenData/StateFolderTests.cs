namespace IopRegistry.Web.Tests.OpenData;

public class StateFolderTests
{
    [Fact]
    public async Task A_state_folder_that_cannot_be_written_is_a_warning_and_the_site_runs()
    {
        var folder = TestFolder.CopyOfData();
        // A file where the folder should be: no rights help, not even root's.
        await File.WriteAllTextAsync(folder.State, "");
        using var site = new OpenDataSite(folder, null);

        Assert.NotEqual("", await site.Text("/partnerskap.json"));
        var warnings = "";
        for (var tries = 0; !warnings.Contains("kan inte skrivas", StringComparison.Ordinal) && tries < 100; tries++)
        {
            await Task.Delay(50);
            warnings = (await site.Json("/halsa/redo"))["warnings"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        }

        Assert.Contains("State:Path", warnings, StringComparison.Ordinal);
        Assert.Contains("kan inte skrivas", warnings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_state_folder_the_health_page_explains_how_to_set_it()
    {
        using var site = new OpenDataSite(TestFolder.CopyOfData(), new() { ["State:Path"] = "" });

        var warnings = (await site.Json("/halsa/redo"))["warnings"]!.AsArray().Select(warning => (string)warning!);

        Assert.Contains(warnings, warning => warning.StartsWith("State:Path ", StringComparison.Ordinal) && warning.Contains("--State:Path=", StringComparison.Ordinal));
    }
}
