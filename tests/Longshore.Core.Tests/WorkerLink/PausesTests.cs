using CsCheck;
using Longshore.WorkerLink;
using Longshore.WorkerLink.Dialling;
using Xunit;

namespace Longshore.Core.Tests.WorkerLink;

public sealed class PausesTests
{
    private static readonly LinkTimes Times = new();

    [Fact]
    public void The_first_pause_is_short_and_none_is_longer_than_twice_the_longest() =>
        Gen.Int[0, 100].Sample(failures =>
        {
            var pauses = new Pauses(Times);
            for (var failure = 0; failure < failures; failure++) Assert.InRange(pauses.Next(), Times.FirstPause, Times.LongestPause * 2);
            pauses.Reset();
            Assert.InRange(pauses.Next(), Times.FirstPause, TimeSpan.FromSeconds(1));
        });
}
