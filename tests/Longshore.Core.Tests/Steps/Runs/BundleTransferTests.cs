using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Longshore.Steps.Bundles;
using Longshore.Steps.Runs;
using Longshore.Steps.Tickets;
using Xunit;

namespace Longshore.Core.Tests.Steps.Runs;

public sealed class BundleTransferTests
{
    private const int HeaderLength = 8;

    private static readonly Gen<BundleVariable> Variables = Gen.Select(Gen.String, Gen.String.Null(), Gen.Bool, (name, value, secret) => new BundleVariable(name, value, secret));
    private static readonly Gen<BundleFile> Files = Gen.Select(Gen.String, Gen.String, Gen.String, Gen.Long, Gen.Bool, (reference, name, hash, length, extract) => new BundleFile(reference, name, hash, length, extract));

    [Fact]
    public void Every_bundle_arrives_as_it_was_sent() =>
        Gen.Select(Variables.Array[0, 20], Gen.String.Array[0, 5], Files.Array[0, 4], Gen.Byte.Array[32], Gen.TimeSpan.Nullable(), Gen.TimeSpan, Gen.Bool).Sample(
            (variables, secrets, files, key, timeout, grace, keeps) =>
            {
                var sent = new StepBundle
                {
                    Ticket = Ticket.Parse("task-1-step-1-ab"),
                    ActionType = "Octopus.Script",
                    StepName = "ä “x”",
                    MachineName = "m",
                    Variables = [.. variables],
                    Secrets = [.. secrets],
                    Files = [.. files],
                    JournalKey = [.. key],
                    Timeout = timeout,
                    CancelGrace = grace,
                    KeepsLeftovers = keeps,
                };
                var come = BundleTransfer.Parse(BundleTransfer.Write(sent, attempt: 1).AsSpan(HeaderLength));
                Assert.Equal(Plain(sent), Plain(come));
                Assert.Equal(sent.Variables.AsEnumerable(), come.Variables);
                Assert.Equal(sent.Secrets.AsEnumerable(), come.Secrets);
                Assert.Equal(sent.Files.AsEnumerable(), come.Files);
                Assert.Equal(sent.JournalKey.AsEnumerable(), come.JournalKey);
            });

    [Fact]
    public void A_bundle_of_an_older_or_newer_sender_is_read()
    {
        var come = Parse("""{"future":{"x":[1]},"ticket":"t-1","actionType":"Octopus.Script","variables":[{"name":"a","new":2}]}""");
        Assert.Equal(new BundleVariable("a", null, false), Assert.Single(come.Variables));
        Assert.Empty(come.Secrets);
        Assert.Empty(come.Files);
        Assert.Equal(TimeSpan.FromSeconds(10), come.CancelGrace);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"ticket\":\"t-1\"}")]
    [InlineData("{\"actionType\":\"x\"}")]
    [InlineData("{\"ticket\":\"../up\",\"actionType\":\"x\"}")]
    [InlineData("{\"ticket\":7,\"actionType\":\"x\"}")]
    [InlineData("{\"ticket\":\"t-1\",\"actionType\":\"x\",\"timeout\":\"soon\"}")]
    [InlineData("{\"ticket\":\"t-1\",\"actionType\":\"x\",\"variables\":7}")]
    [InlineData("{\"ticket\":\"t-1\",\"actionType\":\"x\",\"journalKey\":[300]}")]
    [InlineData("{\"ticket\":\"t-1\",\"actionType\":\"x\"")]
    public void What_is_no_bundle_is_refused(string json) => Assert.Throws<InvalidDataException>(() => Parse(json));

    private static StepBundle Parse(string json) => BundleTransfer.Parse(Encoding.UTF8.GetBytes(json));

    private static StepBundle Plain(StepBundle bundle) => bundle with { Variables = [], Secrets = [], Files = [], JournalKey = [] };
}
