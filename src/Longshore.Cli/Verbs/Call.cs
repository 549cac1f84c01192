using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Longshore.Cli.Logins;
using Longshore.Cli.Output;

namespace Longshore.Cli.Verbs;

/// <summary>One use of a verb: what was typed, and where answers go.</summary>
internal sealed class Call(Desk desk, ParseResult typed)
{
    public Terminal Terminal => desk.Terminal;

    public TimeProvider Time => desk.Time;

    public LoginFile Logins => desk.Logins;

    /// <summary>Whether the data goes to a program.</summary>
    public bool IsJson => typed.GetValue(desk.Options.Output) == OutputForm.Json;

    /// <summary>Questions for what was not typed; refuses where nobody can answer.</summary>
    public Questions Ask => new(Terminal, Terminal.CanAsk && !typed.GetValue(desk.Options.NoPrompt));

    public string? Url => typed.GetValue(desk.Options.Url) ?? desk.Variables.Url;

    public string? ApiKey => typed.GetValue(desk.Options.ApiKey) ?? desk.Variables.ApiKey;

    public string? Space => typed.GetValue(desk.Options.Space) ?? desk.Variables.Space;

    public T? Get<T>(Option<T> option) => typed.GetValue(option);

    public ImmutableArray<T> GetAll<T>(Option<T[]> option) => [.. typed.GetValue(option) ?? []];

    public T Get<T>(Argument<T> argument) => typed.GetRequiredValue(argument);

    /// <summary>The server this call is for, with the key that signs for it.</summary>
    /// <exception cref="Complaints.Complaint">Nobody is signed in.</exception>
    public ServerAccess Connect() => ServerAccess.Open(this);

    /// <summary>Writes a list the way the caller wants it.</summary>
    public void Show<T>(ImmutableArray<T> items, JsonTypeInfo<ImmutableArray<T>> json, params ReadOnlySpan<Column<T>> columns)
    {
        if (IsJson) ShowJson(items, json);
        else Grid.Write(Terminal, items, columns);
    }

    /// <summary>Writes one thing the way the caller wants it.</summary>
    public void ShowOne<T>(T item, JsonTypeInfo<T> json, params ReadOnlySpan<Column<T>> columns)
    {
        if (IsJson) ShowJson(item, json);
        else Grid.Write(Terminal, [item], columns);
    }

    /// <summary>Writes a document.</summary>
    public void ShowJson<T>(T document, JsonTypeInfo<T> json)
    {
        Terminal.Out.WriteLine(JsonSerializer.Serialize(document, json));
        Terminal.Out.Flush();
    }
}
