using Microsoft.Extensions.Configuration;

namespace ClaimTracker.Api.Access;

/// <summary>Chooses the guard when the app starts, and refuses to start where requests could not be told apart.</summary>
internal static class IdentitySettings
{
    /// <summary>Set by the platform on one of its machines, never by Core Tools.</summary>
    private static readonly string[] AzureSettings = ["WEBSITE_INSTANCE_ID", "WEBSITE_POD_NAME", "WEBSITE_SITE_NAME"];

    /// <exception cref="SettingsException">The settings are wrong or leave the API open.</exception>
    public static IIdentityGuard Guard(IConfiguration configuration)
    {
        bool inAzure = AzureSettings.Any(setting => !string.IsNullOrEmpty(configuration[setting]));
        var keys = Keys(configuration.GetSection("Api:Keys"));
        var origins = TrustedOrigins.From(configuration);
        switch (configuration["Identity:Mode"])
        {
            case "EasyAuth" when !bool.TryParse(configuration["WEBSITE_AUTH_ENABLED"], out bool enabled) || !enabled:
                throw new SettingsException(
                    "Identity:Mode is EasyAuth, but App Service authentication is not on (WEBSITE_AUTH_ENABLED is not True): anybody could forge a principal. "
                    + "Switch authentication on, or set Identity:Mode to Header with Api:Keys.");
            case "EasyAuth" when keys.Count > 0:
                throw new SettingsException(
                    "Api:Keys are set, but Identity:Mode is EasyAuth, which takes no keys: whoever was given one would be refused. Remove the keys, or set "
                    + "Identity:Mode to Header.");
            case "EasyAuth":
                return new EasyAuthGuard(configuration["Identity:PersonClaim"], origins);
            case "Header" or null or "" when inAzure && keys.Count == 0:
                throw new SettingsException(
                    "Nobody could be told apart: in Azure set Identity:Mode to EasyAuth with App Service authentication on, or to Header with Api:Keys.");
            case "Header" or null or "":
                return new HeaderGuard(keys, origins);
            case var other:
                throw new SettingsException($"Identity:Mode is '{other}'; it can be EasyAuth or Header.");
        }
    }

    private static List<ApiKey> Keys(IConfigurationSection section)
    {
        List<ApiKey> keys = [];
        foreach (var entry in section.Value is { Length: > 0 } ? [section] : section.GetChildren())
        {
            // Api:Keys:0 = key (may do everything), or Api:Keys:0:Key with Api:Keys:0:Role
            string key = entry.Value ?? entry["Key"] ?? "";
            var roles = RoleNames.Including(entry["Role"] ?? "admin");
            if (key.Length < 16)
            {
                throw new SettingsException($"{entry.Path} is shorter than 16 characters: too easy to guess.");
            }

            if (roles == Core.Review.Roles.None)
            {
                throw new SettingsException($"{entry.Path}:Role is '{entry["Role"]}'; it can be reader, checker, reviewer or admin.");
            }

            keys.Add(ApiKey.Of(key, roles));
        }

        return keys;
    }
}
