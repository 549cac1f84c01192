using System.Text;
using Longshore.WorkerLink.Hellos;
using Longshore.WorkerLink.Wire;
using Xunit;

namespace Longshore.Core.Tests.WorkerLink;

public sealed class HelloStreamTests
{
    private static readonly OwnSide Side = new(TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hello_is_read_as_it_was_written()
    {
        var hello = Side.Hello(new Resume { Worker = "Workers-1" });
        using var line = new MemoryStream();
        await HelloStream.Write(line, hello, Cancel);
        line.Position = 0;
        Assert.Equal(hello, await HelloStream.Read(line, Hello.Parser, Cancel));
    }

    [Fact]
    public async Task A_hello_cut_anywhere_is_none()
    {
        using var whole = new MemoryStream();
        await HelloStream.Write(whole, Side.Hello(new Resume { Worker = "Workers-1" }), Cancel);
        for (var length = 0; length < whole.Length; length++)
        {
            using var line = new MemoryStream(whole.ToArray(), 0, length);
            await Assert.ThrowsAnyAsync<IOException>(() => HelloStream.Read(line, Hello.Parser, Cancel));
        }
    }

    [Theory]
    [InlineData("MX-SUBSCRIBER 1.0 poll://x\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("LSLINK1\n\u007f\u007f\u007f\u007fxxxxxxxxxxxx")]
    [InlineData("LSLINK1\n\0\0\0\u0004\u00ff\u00ff\u00ff\u00ff")]
    public async Task Something_else_is_refused(string says)
    {
        using var line = new MemoryStream(Encoding.Latin1.GetBytes(says));
        await Assert.ThrowsAsync<HelloRefusedException>(() => HelloStream.Read(line, Hello.Parser, Cancel));
    }

    [Fact]
    public async Task A_hello_that_is_too_long_is_not_sent()
    {
        var join = new Join();
        join.Pools.Add(Enumerable.Repeat("a pool with a long name", 500));
        await Assert.ThrowsAsync<ArgumentException>(() => HelloStream.Write(Stream.Null, Side.Hello(join), Cancel));
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 9, true)]
    [InlineData(2, 9, false)]
    [InlineData(0, 0, false)]
    public void Sides_with_no_protocol_in_common_refuse_each_other(uint oldest, uint newest, bool works)
    {
        var hello = new Hello { OldestProtocol = oldest, NewestProtocol = newest, Version = "9.9" };
        if (works) Assert.Equal(1u, Side.Welcome(hello, "Workers-1").Welcome.Protocol);
        else Assert.Contains("9.9", Assert.Throws<HelloRefusedException>(() => Side.Welcome(hello, "Workers-1")).Message, StringComparison.Ordinal);
    }
}
