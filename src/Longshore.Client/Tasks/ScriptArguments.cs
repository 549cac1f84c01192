using System.Collections.Immutable;

namespace Longshore.Client.Tasks;

/// <summary>What a script task needs to know.</summary>
internal sealed record ScriptArguments(string ScriptBody, string Syntax, string TargetType, ImmutableArray<string> WorkerPoolIds);
