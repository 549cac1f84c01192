using System.Collections.Immutable;

namespace Longshore.Domain.Variables;

public enum VariableType { String, Sensitive, Certificate, AmazonWebServicesAccount, AzureAccount, WorkerPool, UsernamePasswordAccount, GenericOidcAccount, GoogleCloudAccount }

/// <summary>Kinds of scope (rest-api.md §6: the names are the client's enum).</summary>
public enum ScopeKind { Environment, Machine, Role, Action, Channel, Tenant, TenantTag, ProcessOwner }

/// <summary>One value of a name, with its scope. Values of one kind are alternatives, different kinds must all match.</summary>
public sealed record Variable
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Plain text, or the protected form when <see cref="IsSensitive"/>.</summary>
    public string? Value { get; init; }
    public string? Description { get; init; }
    public VariableType Type { get; init; }
    public bool IsSensitive => Type == VariableType.Sensitive;
    public ImmutableDictionary<ScopeKind, ImmutableArray<string>> Scope { get; init; } = ImmutableDictionary<ScopeKind, ImmutableArray<string>>.Empty;
    public VariablePrompt? Prompt { get; init; }
}

/// <summary>Asked for when a deployment is created.</summary>
public sealed record VariablePrompt(string? Label, string? Description, bool Required, ImmutableDictionary<string, string> DisplaySettings);
