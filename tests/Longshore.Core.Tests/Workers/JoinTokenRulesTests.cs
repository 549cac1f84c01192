using Longshore.Domain.Environments;
using Longshore.Domain.Machines;
using Longshore.Domain.Pools;
using Longshore.Domain.Workers;
using Xunit;

namespace Longshore.Core.Tests.Workers;

public sealed class JoinTokenRulesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private static readonly JoinToken Fresh = new() { Name = "ci", SecretHash = "h", Created = Noon, ExpiresOn = Noon.AddHours(1) };

    [Fact]
    public void A_fresh_token_is_good() => Assert.IsType<JoinTokenVerdict.Allowed>(JoinTokenRules.Use(Fresh, "AA", Noon));

    [Fact]
    public void The_end_itself_is_too_late()
    {
        Assert.IsType<JoinTokenVerdict.Allowed>(JoinTokenRules.Use(Fresh, "AA", Noon.AddHours(1).AddTicks(-1)));
        Refused("expired", JoinTokenRules.Use(Fresh, "AA", Noon.AddHours(1)));
    }

    [Theory, InlineData(1), InlineData(3)]
    public void It_is_good_for_as_many_as_it_says(int max)
    {
        var token = Fresh with { MaxUses = max };
        for (var use = 0; use < max; use++)
        {
            Assert.IsType<JoinTokenVerdict.Allowed>(JoinTokenRules.Use(token, $"A{use}", Noon));
            token = Used(token, $"A{use}", use + 1);
        }
        Refused("used up", JoinTokenRules.Use(token, "BB", Noon));
    }

    [Fact]
    public void Zero_is_no_limit() =>
        Assert.IsType<JoinTokenVerdict.Allowed>(JoinTokenRules.Use(Enumerable.Range(1, 50).Aggregate(Fresh with { MaxUses = 0 }, (token, n) => Used(token, $"A{n}", n)), "BB", Noon));

    [Fact]
    public void Who_joined_is_told_so_whatever_became_of_the_token()
    {
        var token = Used(Fresh, "AA", 4) with { RevokedOn = Noon };
        Assert.Equal(new JoinTokenVerdict.Already(WorkerKey.Of(new WorkerId(4))), JoinTokenRules.Use(token, "aa", Noon.AddDays(1)));
        Refused("revoked", JoinTokenRules.UseAnew(token, Noon));
    }

    [Fact]
    public void What_became_a_target_is_told_so()
    {
        var target = WorkerKey.OfTarget(new MachineId(3));
        var use = JoinTokenUse.Of("AA", target, Noon);
        Assert.Equal((null, new MachineId(3)), (use.Worker, use.Machine));
        Assert.Equal(new JoinTokenVerdict.Already(target), JoinTokenRules.Use(Fresh with { Uses = [use] }, "aa", Noon));
        Assert.Equal(WorkerKey.Of(new WorkerId(3)), JoinTokenUse.Of("AA", WorkerKey.Of(new WorkerId(3)), Noon).Became);
    }

    [Theory]
    [InlineData(true, false, false, false)]
    [InlineData(true, true, false, false)]
    [InlineData(true, false, true, true)]
    [InlineData(false, false, false, true)]
    [InlineData(false, false, true, true)]
    [InlineData(false, true, false, false)]
    public void What_a_machine_becomes_is_what_it_asks_for_else_what_the_token_is_for(bool leadsIntoPool, bool asksForPool, bool asksForTarget, bool becomesTarget)
    {
        var token = Fresh with { Pools = leadsIntoPool ? [new WorkerPoolId(1)] : [], Environments = [new EnvironmentId(1)], Roles = ["web"] };
        Assert.Equal(becomesTarget, JoinTokenRules.IsForTarget(token, asksForPool, asksForTarget));
    }

    private static JoinToken Used(JoinToken token, string certificate, int worker) => token with { Uses = token.Uses.Add(new JoinTokenUse(certificate, new WorkerId(worker), Noon)) };

    private static void Refused(string word, JoinTokenVerdict verdict)
    {
        var refused = Assert.IsType<JoinTokenVerdict.Refused>(verdict);
        Assert.Contains(word, refused.Says, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Mend);
    }
}
