using System.Text;
using System.Text.Json;
using Longshore.Core.Tests.Steps.Output;
using Longshore.Steps.Masking;
using Longshore.Steps.Output;
using Longshore.Steps.ServiceMessages;
using Xunit;

namespace Longshore.Core.Tests.Steps.ServiceMessages;

public sealed class ServiceMessageCaseTests
{
    public static TheoryData<int> Cases => [.. SharedCases.Of("service-messages.json").Select(c => c.GetProperty("id").GetInt32())];

    [Theory, MemberData(nameof(Cases))]
    public void The_log_and_the_results_are_as_observed(int id)
    {
        var given = Case(id);
        var output = new RecordedOutput();
        var pipeline = new OutputPipeline(output, new SecretMask([]));
        foreach (var (isError, text) in Chunks(given)) pipeline.Write(isError, Encoding.UTF8.GetBytes(text + "\n"));
        pipeline.End();

        // The cases were recorded before the mask; ours is on.
        var mask = new SecretMask(given.GetProperty("messages").EnumerateArray().Where(m => m.Text("name") == "mask").Select(m => m.GetProperty("attributes").Text("value")));
        Assert.Equal(given.GetProperty("log").EnumerateArray().Select(l => mask.Apply(LogText(l))), output.Log);
        Assert.Equal(Objects(given, "outputVariables").Select(v => (v.Name, v.Value.Text("value"), v.Value.GetProperty("sensitive").GetBoolean())), output.Variables.Select(v => (v.Key, v.Value.Value, v.Value.Sensitive)));
        Assert.Equal(given.TryGetProperty("artifacts", out var artifacts) ? artifacts.EnumerateArray().Select(a => (a.Text("path"), a.Text("name"), a.GetProperty("length").GetInt64())) : [], output.Artifacts);
        Assert.Equal(given.TryGetProperty("resultMessage", out var result) ? result.GetString() : null, output.Result);
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_messages_are_as_observed(int id)
    {
        var given = Case(id);
        var found = new FoundMessages();
        var reader = new MessageReader(found);
        var splitter = new LineSplitter(false, reader, found);
        var errors = new LineSplitter(true, reader, found);
        foreach (var (isError, text) in Chunks(given)) (isError ? errors : splitter).Write(Encoding.UTF8.GetBytes(text + "\n"));
        Assert.Equal(given.GetProperty("messages").EnumerateArray().Select(m => Spelled(m.Text("name"), Attributes(m))), found.Messages);
    }

    private static JsonElement Case(int id) => SharedCases.Of("service-messages.json").Single(c => c.GetProperty("id").GetInt32() == id);

    private static IEnumerable<(bool IsError, string Text)> Chunks(JsonElement given) =>
        given.GetProperty("output").EnumerateArray().Select(o => (o.Text("source") == "stderr", o.Text("text")));

    private static string LogText(JsonElement line) =>
        line.TryGetProperty("progress", out var percentage) ? $"{percentage.GetInt32()} %: {line.Text("message")}" : $"{line.Text("level")}: {line.Text("text")}";

    private static IEnumerable<JsonProperty> Objects(JsonElement given, string property) => given.TryGetProperty(property, out var objects) ? objects.EnumerateObject() : [];

    private static IEnumerable<KeyValuePair<string, string>> Attributes(JsonElement message) => message.Pairs("attributes");

    private static string Spelled(string name, IEnumerable<KeyValuePair<string, string>> attributes) => $"{name} {string.Join(", ", attributes.Select(a => $"{a.Key}={a.Value}"))}";

    private sealed class FoundMessages : IMessageSink
    {
        internal List<string> Messages { get; } = [];

        public void Text(bool standardError, ReadOnlySpan<byte> text, bool endsLine) { }

        public void Message(ServiceMessage message) => Messages.Add(Spelled(message.Name, message.Attributes));

        public void Malformed(bool standardError, ReadOnlySpan<byte> body)
        {
            Messages.Add(Spelled("stdout-warning", []));
            Messages.Add(Spelled("stdout-default", []));
        }
    }
}
