using IopRegistry.Corrections.Editors;
using Microsoft.AspNetCore.Identity;

namespace IopRegistry.Web.Corrections;

/// <summary>Sign-in for editors: password, then a code from an authenticator app. Its cookies go to the desk's addresses only.</summary>
internal static class EditorServices
{
    /// <summary>Both steps are done.</summary>
    public const string Editor = "redaktör";

    /// <summary>The password was right; enough to set up the app, and for nothing else.</summary>
    public const string PasswordOnly = "lösenord";

    private const string Desk = DeskCookie.Folder;

    public static void AddEditors(this IServiceCollection services, bool isSecure)
    {
        services.AddScoped<IUserStore<Editor>, EditorStore>();
        services.AddIdentityCore<Editor>(identity =>
        {
            identity.Password = new PasswordOptions { RequiredLength = EditorTable.ShortestPassword, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 5 };
            identity.Stores.ProtectPersonalData = false;
        }).AddSignInManager()
            // The other providers ask the store for e-mail addresses and telephone numbers, which editors here have none of.
            .AddTokenProvider<AppCode>(TokenOptions.DefaultAuthenticatorProvider)
            .AddErrorDescriber<SwedishIdentityErrors>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(cookie =>
            {
                cookie.LoginPath = $"{Desk}/logga-in";
                // Signed in with the password alone: the app has still to be set up.
                cookie.AccessDeniedPath = $"{Desk}/app";
                cookie.ReturnUrlParameter = "till";
                cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
                cookie.Events.OnValidatePrincipal = DatabaseAtSignIn.Validate;
                cookie.Events.OnRedirectToLogin = DatabaseAtSignIn.Challenge;
                cookie.Cookie = DeskCookie.Named("iop-redaktion", isSecure);
            });
            cookies.TwoFactorUserIdCookie!.Configure(cookie => cookie.Cookie = DeskCookie.Named("iop-redaktion-steg", isSecure));
        });
        // A removed editor is out at her next click; the desk asks the database anyway.
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.Zero;
            // The validator makes a new principal, and forgets how the editor signed in.
            options.OnRefreshingPrincipal = refreshing =>
            {
                var identity = (System.Security.Claims.ClaimsIdentity)refreshing.NewPrincipal!.Identity!;
                identity.AddClaims(refreshing.CurrentPrincipal!.FindAll("amr").Where(claim => !identity.HasClaim("amr", claim.Value)));
                return Task.CompletedTask;
            };
        });
        services.AddAntiforgery(options => options.Cookie = DeskCookie.Named("iop-redaktion-form", isSecure));
        services.AddAuthorizationBuilder()
            .AddPolicy(Editor, policy => policy.RequireAuthenticatedUser().RequireClaim("amr", "mfa"))
            .AddPolicy(PasswordOnly, policy => policy.RequireAuthenticatedUser());
    }
}

internal sealed class SwedishIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError ConcurrencyFailure() => new() { Code = nameof(ConcurrencyFailure), Description = "Kontot ändrades någon annanstans just nu. Försök igen." };

    public override IdentityError PasswordMismatch() => new() { Code = nameof(PasswordMismatch), Description = "Det nuvarande lösenordet stämmer inte." };

    public override IdentityError PasswordTooShort(int length) => new() { Code = nameof(PasswordTooShort), Description = $"Lösenordet är för kort. Använd minst {length} tecken." };

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => new() { Code = nameof(PasswordRequiresUniqueChars), Description = $"Använd minst {uniqueChars} olika tecken." };
}
