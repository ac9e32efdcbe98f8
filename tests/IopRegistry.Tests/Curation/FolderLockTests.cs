using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

public sealed class FolderLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("iop-lock-").FullName;

    [Fact]
    public void One_at_a_time_has_it_and_the_next_one_after()
    {
        using (var held = FolderLock.TryTake(_folder))
        {
            Assert.NotNull(held);
            Assert.Null(FolderLock.TryTake(_folder));
        }

        using var next = FolderLock.TryTake(_folder);
        Assert.NotNull(next);
    }

    [Theory]
    [InlineData("/proc")]
    [InlineData("/finns/inte")]
    public void Where_nobody_can_write_there_is_nobody_to_keep_out(string folder)
    {
        using var first = FolderLock.TryTake(folder);
        using var second = FolderLock.TryTake(folder);

        Assert.NotNull(first);
        Assert.NotNull(second);
    }

    /// <summary>As with a full disk or too many open files: someone else may have it all the same.</summary>
    [Fact]
    public void A_failure_that_tells_neither_is_no_lock()
    {
        var tooLong = Path.Combine(_folder, new string('a', 300));

        Assert.ThrowsAny<IOException>(() => FolderLock.TryTake(tooLong));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
