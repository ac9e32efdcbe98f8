using IopRegistry.Corrections.Editors;
using IopRegistry.Corrections.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace IopRegistry.Corrections.Tests;

/// <summary>Requests at the same moment must not undo each other: a lock, a reset, a code that is spent.</summary>
public sealed class EditorTests
{
    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Of_many_guesses_at_the_same_moment_only_so_many_are_looked_at(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var (table, _) = await Ella(site);
        var attempts = new SignInAttempts(site.Database, site.Audit, site.Clock);
        // Each request has read her before any of the others has counted.
        var requests = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ => (await table.FindByNameAsync("ella", default))!));

        var taken = await Task.WhenAll(requests.Select(editor => Task.Run(() => attempts.TryAsync(editor))));
        Assert.Equal(SignInAttempts.Most, taken.Count(one => one));
        Assert.Single(await site.Audit.EntriesAsync(), entry => entry is { Action: "låste kontot för en stund", Subject: "ella" });
        Assert.False(await attempts.TryAsync(requests[0]));
        site.Clock.Now += TimeSpan.FromMinutes(15);

        Assert.True(await attempts.TryAsync(requests[0]));
        Assert.Equal(1, (await table.FindByNameAsync("ella", default))!.Failures);
    }

    [Fact]
    public async Task A_right_password_does_not_forgive_wrong_codes()
    {
        using var site = new Registered();
        var (table, _) = await Ella(site);
        var (attempts, ella) = (new SignInAttempts(site.Database, site.Audit, site.Clock), (await table.FindByNameAsync("ella", default))!);

        // Password, wrong code, and again.
        for (var i = 0; i < SignInAttempts.Most; i++)
        {
            Assert.Equal(i < SignInAttempts.Most, await attempts.TryAsync(ella));
            await attempts.PasswordWasRightAsync(ella);
            Assert.True(await attempts.TryAsync(ella));
            await attempts.FailedAsync(ella);
        }

        Assert.False(await attempts.TryAsync(ella));
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task A_reset_stands_against_what_was_read_before_it(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var (table, store) = await Ella(site);
        var before = (await table.FindByNameAsync("ella", default))!;
        await table.NewFeedSecretAsync(before.Id);
        var secret = await table.NewFeedSecretAsync(before.Id);

        await table.AddAsync("ella", isReset: true, "prov");
        before.PasswordHash = "den gamla";
        before.HasTwoFactor = true;

        Assert.False((await store.UpdateAsync(before, default)).Succeeded);
        Assert.False((await table.FindByNameAsync("ella", default))!.HasTwoFactor);
        Assert.False(await table.HasFeedAsync(secret));
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task A_recovery_code_is_spent_once_and_does_not_come_back(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var (table, store) = await Ella(site);
        var editor = (await table.FindByNameAsync("ella", default))!;
        await store.ReplaceCodesAsync(editor, ["ett", "två", "tre"], default);
        Assert.True((await store.UpdateAsync(editor, default)).Succeeded);
        var readBefore = (await table.FindByNameAsync("ella", default))!;

        var spent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await store.RedeemCodeAsync((await table.FindByNameAsync("ella", default))!, "ett", default))));
        var other = await store.RedeemCodeAsync((await table.FindByNameAsync("ella", default))!, "två", default);
        // Another request, which has read her before, saves nothing of its own.
        Assert.True((await store.UpdateAsync(readBefore, default)).Succeeded);

        Assert.Equal((1, true), (spent.Count(one => one), other));
        var after = (await table.FindByNameAsync("ella", default))!;
        Assert.Equal(1, await store.CountCodesAsync(after, default));
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task A_code_from_the_app_is_taken_once(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var (table, _) = await Ella(site);
        var editor = (await table.FindByNameAsync("ella", default))!;

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => table.TakeCodeAsync(editor, 100, default))));

        Assert.Single(taken, one => one);
        Assert.False(await table.TakeCodeAsync(editor, 99, default));
        Assert.True(await table.TakeCodeAsync(editor, 101, default));
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Names_with_å_are_the_same_in_capitals_and_however_the_å_is_written(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var table = new EditorTable(site.Database, site.Audit);
        await table.AddAsync("Åsa Öberg", isReset: false, "prov");

        foreach (var name in new[] { "åsa öberg", "ÅSA ÖBERG", "A\u030asa O\u0308berg" })
            Assert.NotNull(await table.FindByNameAsync(name, default));
        Assert.Null(await table.AddAsync("ÅSA ÖBERG", isReset: false, "prov"));
        Assert.True(await table.RemoveAsync("A\u030aSA ÖBERG", "prov"));
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task The_queue_is_searched_without_regard_to_capitals_in_all_letters(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        await site.Submit(Registered.StillTrue("Årsmötet i ÅSELE, § 4_2"));

        foreach (var words in new[] { "åsele", "ÅSELE", "årsmötet", "4_2", Registered.Id })
            Assert.Single(await site.Desk.QueueAsync(new QueueQuery(null, null, words, 1)));
        Assert.Empty(await site.Desk.QueueAsync(new QueueQuery(null, null, "asele", 1)));
        Assert.Empty(await site.Desk.QueueAsync(new QueueQuery(null, null, "4%2", 1)));
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Several_processes_bring_the_schema_up_to_date_at_once(DatabaseProvider provider)
    {
        for (var round = 0; round < 3; round++)
        {
            using var site = new Registered(provider);
            var starts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
            {
                using var own = new Database(site.Settings);
                return await own.ProblemAsync();
            })));

            Assert.All(starts, Assert.Null);
        }
    }

    private static async Task<(EditorTable Table, EditorStore Store)> Ella(Registered site)
    {
        var table = new EditorTable(site.Database, site.Audit);
        Assert.NotNull(await table.AddAsync("ella", isReset: false, "prov"));
        return (table, new EditorStore(table, new EphemeralDataProtectionProvider(), new IdentityErrorDescriber()));
    }
}
