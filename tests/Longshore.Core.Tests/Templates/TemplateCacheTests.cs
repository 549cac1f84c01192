using Longshore.Templates;
using Xunit;

namespace Longshore.Core.Tests.Templates;

public sealed class TemplateCacheTests
{
    [Fact]
    public void A_text_is_parsed_once_for_each_mode()
    {
        var cache = new TemplateCache();
        var strict = cache.Parse("#{A$}");
        var lenient = cache.Parse("#{A$}", EvaluateMode.Lenient);
        Assert.Same(strict, cache.Parse("#{A$}"));
        Assert.Same(lenient, cache.Parse("#{A$}", EvaluateMode.Lenient));
        Assert.NotNull(strict.Problem);
        Assert.Null(lenient.Problem);
    }

    [Fact]
    public void What_is_used_stays_and_what_is_not_makes_room()
    {
        var cache = new TemplateCache(capacity: 1_000);
        var used = cache.Parse("#{Used}");
        var unused = cache.Parse("#{Unused}");
        for (var i = 0; i < 1_000; i++)
        {
            cache.Parse($"#{{Variable number {i}}}");
            Assert.Same(used, cache.Parse("#{Used}"));
        }

        Assert.NotSame(unused, cache.Parse("#{Unused}"));
    }

    [Fact]
    public void A_text_longer_than_half_the_cache_is_not_kept()
    {
        var cache = new TemplateCache(capacity: 100);
        var text = $"#{{A}}{new string('x', 60)}";
        Assert.NotSame(cache.Parse(text), cache.Parse(text));
    }

    [Fact]
    public async Task Many_threads_may_share_a_cache()
    {
        var cache = new TemplateCache(capacity: 2_000);
        await Parallel.ForAsync(0, 2_000, TestContext.Current.CancellationToken, (i, _) =>
        {
            var variables = new VariableDictionary(cache);
            variables.Set("A", "1");
            Assert.Equal($"{i % 50} 1", variables.Evaluate($"{i % 50} #{{A}}"));
            return ValueTask.CompletedTask;
        });
    }
}
