namespace Longshore.Client.Environments;

/// <summary>The body that creates an environment.</summary>
/// <param name="Name">Unique in its space.</param>
/// <param name="Description">What the environment is for, or null.</param>
public sealed record NewEnvironment(string Name, string? Description);
